# SPDX-License-Identifier: Apache-2.0
"""OmegaT in console mode: projects, and what became of them."""

import os
import subprocess
from pathlib import Path

from common import Failure

FOLDERS = {"source_dir": "source", "target_dir": "target", "tm_dir": "tm", "glossary_dir": "glossary",
           "dictionary_dir": "dictionary"}
TOKENIZERS = {"en": "LuceneEnglishTokenizer", "ja": "LuceneJapaneseTokenizer"}


class Project:
    """A project folder with one draft, a paragraph of it a list element."""

    def __init__(self, folder, source, target, draft, sentences=True):
        self.folder = folder
        for name in [*FOLDERS.values(), "omegat", "tm/auto"]:
            (folder / name).mkdir(parents=True, exist_ok=True)
        values = {name: "__DEFAULT__" for name in [*FOLDERS, "glossary_file"]}
        values |= {"source_lang": source.upper(), "target_lang": target.upper()}
        for side, language in (("source", source), ("target", target)):
            values[side + "_tok"] = "org.omegat.tokenizer." + TOKENIZERS[language[:2].lower()]
        values |= {"sentence_seg": str(sentences).lower(), "support_default_translations": "true",
                   "remove_tags": "false"}
        settings = "".join(f"<{name}>{value}</{name}>" for name, value in values.items())
        (folder / "omegat.project").write_text(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<omegat><project version="1.0">{settings}</project></omegat>\n')
        (folder / "source" / "draft.txt").write_text("\n\n".join(draft) + "\n", encoding="utf-8")

    def place(self, file, where):
        """Copies a file into a folder of the project: "tm/auto" fills drafts, "glossary" is looked up."""
        (self.folder / where / file.name).write_bytes(file.read_bytes())

    def translate(self, script=None, variables=None):
        """Lets OmegaT make the target document; its paragraphs. `log` is what it said: it always ends with 0."""
        command = ["omegat", "--mode=console-translate", f"--config-dir={self.folder / 'config'}",
                   "--disable-project-locking", "--no-team"]
        if script:
            command.append(f"--script={script}")
        # The virtual machine is only short here: compiling what is not hot costs more than it brings.
        java = {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8"}
        done = subprocess.run([*command, str(self.folder)], env=os.environ | java | (variables or {}),
                              capture_output=True, text=True, encoding="utf-8", timeout=100)
        self.log = done.stdout + done.stderr
        target = self.folder / "target" / "draft.txt"
        if done.returncode != 0 or not target.exists():
            raise Failure(f"OmegaT wrote no target: exit {done.returncode}\n{self.log[-2000:]}")
        return target.read_text(encoding="utf-8").rstrip("\n").split("\n\n")

    def memory_errors(self):
        """Lines of the log that tell of a memory OmegaT could not use."""
        return [line for line in self.log.splitlines()
                if "TF_TM_LOAD_ERROR" in line or "TMXR_WARNING" in line or "TMXR_FATAL" in line]
