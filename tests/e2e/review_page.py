# SPDX-License-Identifier: Apache-2.0
"""What the tests of the review page share: the server, Debian's chromium, keys, what page and base hold."""

import os
import queue
import signal
import sqlite3
import subprocess
import threading
import time
import urllib.parse
from contextlib import contextmanager
from pathlib import Path

import common

common.need(programs=["chromium", "chromedriver"], modules=["selenium"])

from selenium import webdriver  # noqa: E402
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException  # noqa: E402
from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

PATIENCE = 15  # seconds until something that must happen has not happened
ALL = ("candidate", "suggested", "accepted", "forbidden", "rejected")



def equal(actual, expected, what):
    common.check(actual == expected, f"{what}: {actual!r}, expected {expected!r}")


def until(condition, what, patience=PATIENCE):
    """What the condition gives as soon as that is true."""
    end = time.monotonic() + patience
    while True:
        try:
            found = condition()
        except StaleElementReferenceException:
            found = None  # drawn anew between two looks
        if found:
            return found
        common.check(time.monotonic() < end, f"not within {patience} s: {what}")
        time.sleep(0.03)


class Server:
    """`yakugo review` of a term base. `tokens` are the addresses that it prints, one for each browser."""

    def __init__(self, yakugo, port=0):
        command = [yakugo.program, "-d", str(yakugo.base), "review", "--no-open", "--port", str(port)]
        self.process = subprocess.Popen(command, cwd=yakugo.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, encoding="utf-8")
        self.log = []
        self.addresses = queue.Queue()
        for stream in (self.process.stdout, self.process.stderr):
            threading.Thread(target=self._read, args=(stream,), daemon=True).start()
        self.first = self.address()
        self.port = urllib.parse.urlsplit(self.first).port

    def _read(self, stream):
        for line in stream:
            self.log.append(line.rstrip("\n"))
            if "http://" in line and "token=" in line:
                self.addresses.put(line[line.index("http://"):].strip())

    def address(self):
        """The next address with a token that nobody has used."""
        try:
            return self.addresses.get(timeout=PATIENCE)
        except queue.Empty:
            raise common.Failure("yakugo review prints no address:\n" + "\n".join(self.log)) from None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()
                raise common.Failure("yakugo review does not end when told") from None


@contextmanager
def browser(folder, language="en", size=(1440, 900)):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     f"--lang={language}", f"--user-data-dir={folder / ('chromium-' + language)}"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"intl.accept_languages": language,
                                              "download.default_directory": str(folder)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    try:
        driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    except WebDriverException as error:
        raise common.Failure(f"chromium does not start: {error.msg}") from None
    try:
        page = Page(driver)
        page.resize(*size)
        yield page
    finally:
        driver.quit()


class Page:
    """The page as a person uses it."""

    def __init__(self, driver):
        self.driver = driver
        self.errors = []

    # --- seeing ---

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def one(self, selector):
        return until(lambda: next(iter(self.all(selector)), None), f"{selector} on the page")

    def text(self, selector):
        return self.js("return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def shown(self):
        """The pair that the right side shows: its id."""
        return int(self.js("return document.querySelector('.detail article')?.dataset.id ?? 0"))

    def words(self):
        return (self.text(".pair .ja"), self.text(".pair .en"))

    def rows(self):
        """(id, status, whether it is still being saved) of the rows that are elements."""
        return [tuple(row) for row in self.js("""return [...document.querySelectorAll('.list .row')]
            .map((row) => [Number(row.dataset.id), row.dataset.status, row.dataset.saving === 'yes'])""")]

    def status(self, pair_id):
        return next((status for row, status, saving in self.rows() if row == pair_id and not saving), None)

    def spoken(self):
        return self.text("#live")

    # --- doing ---

    def resize(self, width, height):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def media(self, scheme="light", motion="no-preference"):
        features = [{"name": "prefers-color-scheme", "value": scheme},
                    {"name": "prefers-reduced-motion", "value": motion}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def open(self, address):
        self.driver.get(address)
        return self.ready()

    def ready(self):
        until(lambda: self.js("return document.querySelector('.list .row, .list .empty') !== null"), "a list of terms")
        self.settled()
        return self

    def settled(self):
        """Everything is saved, the chosen pair complete."""
        until(lambda: self.js("""const detail = document.querySelector('.detail article');
            return document.querySelector('#saved').dataset.state === 'saved' &&
                (detail === null || detail.dataset.complete === 'yes');"""), "all saved and shown")

    def keys(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def press(self, key, spoken):
        """A command's key; waits until the page has said what came of it."""
        self.keys(key)
        until(lambda: spoken in self.spoken(), f"the page says {spoken!r}, not {self.spoken()!r}")
        self.settled()

    def click(self, selector):
        self.js("arguments[0].click()", self.one(selector))

    def fill(self, selector, text):
        field = self.one(selector)
        field.clear()
        field.send_keys(text)

    def go_to(self, view, selector):
        self.js("location.hash = arguments[0]", f"#/{view}")
        return self.one(selector)

    def dialog(self, key):
        self.keys(key)
        return self.one("dialog[open]")

    def no_dialog(self):
        until(lambda: not self.all("dialog"), "the dialog closes")

    def screenshot(self, name):
        folder = os.environ.get("YAKUGO_SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.driver.save_screenshot(str(Path(folder) / f"{name}.png"))

    def collect_errors(self):
        log = self.driver.get_log("browser")
        self.errors += [entry["message"] for entry in log if entry["level"] in ("SEVERE", "WARNING")]
        return self.errors

    def no_errors(self, but=()):
        """Nothing in the console: no exception, no violation of the policy. `but`: what the test has asked for."""
        left = [text for text in self.collect_errors() if not any(word in text for word in but)]
        common.equal(left, [], "messages in the console")


@contextmanager
def review(yakugo, folder, language="en", size=(1440, 900)):
    """The server of a mined term base and a browser that has opened it."""
    server = Server(yakugo)
    try:
        with browser(folder, language, size) as page:
            page.open(server.first)
            yield server, page
    finally:
        server.close()


# --- the base, read past the page ---

def pairs(yakugo):
    """All pairs by id, whatever their status."""
    rows = yakugo.lines("terms", "--min-confidence", "0")
    rows += yakugo.lines("terms", "--min-confidence", "0", "--status", "rejected")
    return {row["id"]: row for row in rows}


def pair(yakugo, pair_id):
    return pairs(yakugo)[pair_id]


def statuses(yakugo, ids):
    rows = pairs(yakugo)
    return [rows[one]["status"] for one in ids]


def base(yakugo, query, *values):
    """Rows of the file itself, opened to be read only."""
    connection = sqlite3.connect(f"file:{yakugo.base}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def operations(yakugo):
    """The log: (action, whether it is undone), oldest first."""
    rows = base(yakugo, "SELECT action, undone FROM operation ORDER BY id")
    return [(action, bool(undone)) for action, undone in rows]
