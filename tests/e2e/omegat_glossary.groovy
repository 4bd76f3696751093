// SPDX-License-Identifier: Apache-2.0
// Runs inside OmegaT: what its glossary pane would make of each file of the project's glossary folder and each segment
// of the draft. Console mode loads no glossaries, so the pane's manager is asked here, without the pane.
//
// Writes one JSON object a file to $GLOSSARY_REPORT: {file, error} or {file, entries: [[source, target, comment]],
// hits: [[segment, source, [targets]]]}.
import groovy.json.JsonOutput
import org.omegat.gui.glossary.FindGlossaryThread
import org.omegat.gui.glossary.GlossaryManager

if (eventType.name() != "LOAD") return

/** The pane's search, for a segment that nobody leaves meanwhile. */
class Lookup extends FindGlossaryThread {
    Lookup(segment, manager) { super(null, segment, manager) }

    @Override
    protected boolean isEntryChanged() { false }

    List found() { search() }
}

def examine = { File file ->
    def manager = new GlossaryManager(null)
    manager.@priorityGlossary = new File("none that the user writes to")
    try {
        // Takes the reader that belongs to the file's extension; private only to Java.
        manager.@glossaries[file.path] = manager.loadGlossaryFile(file)
    } catch (Throwable refusal) {
        return [file: file.name, error: refusal.toString()]
    }
    def entries = manager.getGlossaryEntries("").collect { [it.srcText, it.locText, it.commentText] }
    def hits = project.allEntries.collectMany { segment ->
        new Lookup(segment, manager).found().collect { [segment.srcText, it.srcText, it.getLocTerms(false) as List] }
    }
    [file: file.name, entries: entries, hits: hits]
}

new File(System.getenv("GLOSSARY_REPORT")).withWriter("UTF-8") { report ->
    new File(project.projectProperties.glossaryRoot).listFiles().toList().sort { it.name }.each {
        report.writeLine(JsonOutput.toJson(examine(it)))
    }
}
