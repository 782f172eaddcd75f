#!/usr/bin/python3
"""Plays a lesson with the class server: a teacher and students, each an ssh in a terminal of tmux.

The teacher asks, the students vote with seeded mistakes, talk, vote again, see the answer, bet on an experiment and watch it
run; some raise a hand or ask, and one loses the line and comes back. Three students are in line mode, and every second one
reads English. The frames that were looked at are written as text; the lesson stops at the first thing that is not as it
should be.
"""

import argparse
import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from serve import ROOT, Server, found_jdks, launcher  # noqa: E402

PATIENCE = 30  # maximum wait for a screen, in seconds
LATE = 3  # wait of which the lesson takes note, in seconds
COLUMNS, ROWS = 80, 24
PHRASES = ROOT / "src/main/resources/descenso/phrases"
LOCALES = {"en": "en_GB.UTF-8", "es": "es_ES.UTF-8"}
UP, DOWN, ENTER, DASHBOARD = "Up", "Down", "Enter", "F4"


def phrases(language):
    """Returns the messages of a language by key; in line mode, those of plain.properties come first."""
    found = {}
    for name in ("messages", "plain"):
        text = (PHRASES / language / f"{name}.properties").read_text().replace("\\\n", "")
        found.update(line.split(" = ", 1) for line in text.splitlines() if " = " in line and line[0] != "#")
    return found


def flat(screen):
    """Returns a screen in one line, so that a sentence is found wherever it is wrapped."""
    return re.sub(r"[\s│┃|]+", " ", screen)


class Failure(Exception):
    """Something that is not as it should be."""


class Terminal:
    """A terminal of tmux with one command in it."""

    def __init__(self, lesson, name, command, language="en", plain=False):
        self.lesson, self.name, self.language, self.plain = lesson, name, language, plain
        self.words = phrases(language)
        self.command = command
        self.written = lesson.folder / f"written-{name}"
        self.read = 0  # bytes of what was written that are not looked at any more
        self.open()

    def tmux(self, *words):
        return self.lesson.tmux(*words)

    def open(self):
        kind = "dumb" if self.plain else "xterm-256color"
        surroundings = ["env", f"TERM={kind}", f"LANG={LOCALES[self.language]}"]
        self.tmux("new-session", "-d", "-s", self.name, "-x", str(COLUMNS), "-y", str(ROWS), "--", *surroundings, *self.command)
        self.tmux("set-option", "-t", self.name, "remain-on-exit", "on")
        self.tmux("pipe-pane", "-O", "-t", self.name, f"cat >>'{self.written}'")

    def drop(self):
        """Loses the line: the client is killed, and says nothing to the server."""
        os.kill(int(self.tmux("display-message", "-p", "-t", self.name, "#{pane_pid}")), signal.SIGKILL)
        self.tmux("kill-session", "-t", self.name)

    def screen(self):
        """Returns what the screen shows; in line mode, the lines since the last word of the staff."""
        if self.plain:
            return self.written.read_bytes()[self.read :].decode(errors="replace").replace("\r", "")
        return self.tmux("capture-pane", "-p", "-t", self.name)

    def keys(self, *keys):
        self.tmux("send-keys", "-t", self.name, *keys)

    def type(self, text):
        self.tmux("send-keys", "-t", self.name, "-l", "--", text)

    def say(self, line):
        self.type(line)
        self.keys(ENTER)

    def forget(self):
        """Passes over the lines so far, so that only new ones are seen."""
        self.read = self.written.stat().st_size

    def said(self, key):
        """Returns the fixed beginning of a message."""
        return self.words[key].split("{")[0].strip()

    def see(self, *wanted, patience=PATIENCE):
        """Waits until the screen shows some texts. Returns the screen."""
        end = time.monotonic() + patience
        while True:
            screen = self.screen()
            missing = [text for text in wanted if flat(text) not in flat(screen)]
            if not missing:
                late = time.monotonic() - end + patience
                if late > LATE:
                    self.lesson.note(f"  {self.name} saw «{wanted[0]}» after {late:.0f} s")
                return screen
            if time.monotonic() > end:
                self.lesson.save(self, "failed", screen)
                raise Failure(f"{self.name}: no «{missing[0]}» in\n{screen}")
            time.sleep(0.1)

    def see_message(self, *keys):
        return self.see(*(self.said(key) for key in keys))

    def hides(self, *texts):
        """Checks that a screen does not have some texts."""
        screen = flat(self.screen())
        for text in texts:
            if text in screen:
                self.lesson.save(self, "failed", screen)
                raise Failure(f"{self.name}: «{text}» is on the screen:\n{screen}")


class Lesson:
    """A class with its terminals, and the folder of the frames."""

    def __init__(self, wishes, folder, port, key):
        self.wishes, self.folder, self.port, self.key = wishes, folder, port, key
        self.socket = str(folder / "tmux")
        self.frames = Path(wishes.frames)
        shutil.rmtree(self.frames, ignore_errors=True)
        self.frames.mkdir(parents=True)
        self.count = 0
        self.chance = random.Random(wishes.seed)
        self.students = []

    def tmux(self, *words):
        done = subprocess.run(
            ["tmux", "-u", "-f", "/dev/null", "-S", self.socket, *words], capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode:
            raise Failure(f"tmux {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def ssh(self, name):
        return ["ssh", "-tt", "-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
                "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "-o", "SendEnv=LANG", "-i", str(self.key),
                "-p", str(self.port), f"{name}@127.0.0.1"]

    def person(self, name, language="en", plain=False):
        return Terminal(self, name, self.ssh(name), language, plain)

    def save(self, terminal, what, screen=None):
        self.count += 1
        path = self.frames / f"{self.count:02}-{what}-{terminal.name}.txt"
        path.write_text(screen or terminal.screen())

    def note(self, words):
        print(f"{time.strftime('%H:%M:%S')} {words}", flush=True)

    def pause(self, share):
        """Lets time pass: a share of the length of the lesson."""
        time.sleep(self.wishes.minutes * 60 * share)

    def close(self):
        with contextlib.suppress(Failure, subprocess.TimeoutExpired):
            self.tmux("kill-server")


CHOICE = "starting-point-floor"
OPTIONS = {  # the beginnings of the options, the right one last
    "en": ["With momentum", "By being patient", "You cannot", "With a smaller rate"],
    "es": ["Con momentum", "Con paciencia", "No se puede", "Con una tasa menor"],
}
REPLIES = {  # what is said to each option, which nothing may show before the answer is revealed
    "en": ["the floor goes up", "precisely the value", "The noise counts", "it stays at 0.0256"],
    "es": ["el suelo sube", "justo el valor", "El ruido cuenta", "queda en 0,0256"],
}
FIRST, SECOND = [5, 3, 2, 5], [2, 1, 1, 11]  # how often the options are chosen in the first and in the second vote
NUMBER = "valleys-factor"
EXPERIMENT = "ball"
QUESTION = {"en": "Does the floor depend on the batch size?", "es": "¿El suelo depende del tamaño del lote?"}


def slips(screen):
    """Returns the right number of the second question, and wrong ones that its traps know, from its text."""
    numbers = [float(each.replace(",", ".")) for each in re.findall(r"\d+(?:[.,]\d+)?", flat(screen))]
    curvature = next(each for each in numbers if each in (40, 60, 80))
    rate = next(each for each in numbers if each in (0.01, 0.02, 0.03))
    part = rate * curvature
    return [1 - part, part - 1, 1 - rate, part, 1 - 2 * part]


def written(number, language):
    return f"{number:.3f}".rstrip("0").rstrip(".").replace(".", "," if language == "es" else ".")


class Play:
    """The course of the lesson."""

    def __init__(self, lesson, students, plain):
        self.lesson, self.chance = lesson, lesson.chance
        lesson.note(f"{students} students come in, {plain} of them in line mode")
        self.eva = lesson.person("eva")
        self.helper = lesson.person("board", plain=True)
        self.students = [
            lesson.person(f"ana{number}", "es" if number % 2 else "en", number >= students - plain) for number in range(students)]
        for each in [self.eva, *self.students]:
            if not each.plain:
                each.see_message("title.bet")
                each.keys(ENTER)
        for each in self.students:
            each.see("0/16") if not each.plain else each.see_message("prompt.lesson")
        self.shown = [self.students[0], self.students[1], self.students[-1]]  # whose frames are saved

    def save(self, what):
        for each in [self.eva, *self.shown]:
            self.lesson.save(each, what)

    def word(self, word):
        """Has the staff say a word."""
        self.lesson.note(word)
        for each in self.students:
            each.forget()
        self.helper.say(word)

    def all_see(self, *keys):
        for each in self.students:
            each.see_message(*keys)

    def teacher_sees(self, *words):
        """Checks the dashboard, which may be on the projector: it names no one."""
        screen = self.eva.see(*words)
        if found := re.search(r"\bana\d", screen):
            raise Failure(f"the dashboard names {found.group()}:\n{screen}")

    def everyone_has_answered(self):
        self.all_see("vote.arrived")
        self.teacher_sees(self.eva.words["board.answered"].format(len(self.students), len(self.students)))

    def choose(self, student, option):
        """Chooses an option, in the order of the student's screen."""
        screen = flat(student.see(*OPTIONS[student.language]))
        order = sorted(OPTIONS[student.language], key=screen.rindex)
        row = order.index(OPTIONS[student.language][option])
        if student.plain:
            student.say(str(row + 1))
        else:
            student.keys("Home", *[DOWN] * row, ENTER)

    def vote(self, weights):
        """Has each student choose an option. Returns how many chose each."""
        chosen = self.chance.choices(range(len(weights)), weights, k=len(self.students))
        for student, option in zip(self.students, chosen):
            self.choose(student, option)
        self.everyone_has_answered()
        return chosen

    def nothing_is_revealed(self):
        for each in self.students:
            each.hides(*REPLIES[each.language])

    def begin(self):
        self.eva.keys(DASHBOARD)
        self.eva.see_message("board.title")
        self.word("class")
        self.word("open")
        self.teacher_sees(self.eva.said("board.is.lobby"))
        self.students[0].keys("!")
        self.students[0].see_message("vote.hand.up")
        asker = self.students[-1]
        asker.say({"en": "ask ", "es": "pregunta "}[asker.language] + QUESTION[asker.language])
        self.teacher_sees(QUESTION[asker.language])
        self.save("lobby")
        self.lesson.pause(0.05)

    def question(self):
        self.word(f"ask {CHOICE}")
        self.all_see("vote.title")
        self.save("asked")
        dropped = self.students[0]
        self.choose(dropped, 0)
        dropped.see_message("vote.arrived")
        dropped.drop()
        dropped.open()
        dropped.see_message("vote.arrived")
        first = self.vote(FIRST)
        self.save("answered")
        self.lesson.pause(0.1)
        self.word("lock")
        self.all_see("vote.locked")
        self.nothing_is_revealed()
        self.word("show")
        self.all_see("vote.shown")
        self.nothing_is_revealed()
        self.teacher_sees(*(OPTIONS["en"][option] for option in set(first)))
        self.save("shown")
        self.word("talk")
        self.all_see("vote.talk")
        self.save("talk")
        self.lesson.pause(0.15)
        self.word("again")
        self.all_see("vote.title.again")
        second = self.vote(SECOND)
        self.lesson.pause(0.1)
        self.word("lock")
        self.all_see("vote.locked")
        self.word("show")
        self.all_see("vote.shown")
        self.save("shown-again")
        self.nothing_is_revealed()
        self.word("reveal")
        for student, option in zip(self.students, second):
            student.see(REPLIES[student.language][option])
        self.save("revealed")
        self.lesson.pause(0.1)
        self.release()

    def release(self):
        self.helper.say("class")  # from the lab, if an experiment has run
        self.word("release")
        for each in self.students:
            each.see("0/16") if not each.plain else each.see_message("prompt.lesson")
        self.teacher_sees(self.eva.said("board.is.lobby"))

    def number(self):
        self.word(f"ask {NUMBER}")
        self.all_see("vote.title")
        values = slips(self.students[0].screen())
        for student in self.students:
            student.say(written(self.chance.choices(values, [6, 3, 1, 2, 3])[0], student.language))
        self.everyone_has_answered()
        self.word("show")
        self.all_see("vote.shown")
        self.save("numbers")
        self.word("reveal")
        self.all_see("vote.wait")
        self.teacher_sees(self.eva.said("board.is.revealed"))
        self.save("numbers-revealed")
        self.lesson.pause(0.1)
        self.release()

    def bet(self):
        self.word(f"predict {EXPERIMENT}")
        for each in self.students:
            each.see(each.said("vote.title.bet"), {"en": "0.81", "es": "0,81"}[each.language])  # the experiment is read
        self.save("bet")
        for student in self.students:
            if student.plain:
                student.say(" ".join(self.chance.sample("1234", 4)))
            else:
                student.keys(*self.chance.choices([DOWN, "Right", "Left"], k=4), ENTER)
        self.everyone_has_answered()
        self.word("run")
        for each in self.students:
            each.see("beta 0") if each.plain else each.see_message("predict.given")
        self.lesson.pause(0.1)
        self.save("run")
        self.release()

    def end(self):
        self.word("close")
        self.lesson.pause(0.05)
        self.save("closed")
        for each in [self.helper, *self.students]:
            each.say("quit" if each.language == "en" else "salir") if each.plain else each.keys("q")

    def run(self, is_short):
        self.begin()
        self.question()
        if not is_short:
            self.number()
        self.bet()
        self.end()


def report(server):
    """Returns what the report says of the session."""
    surroundings = {**os.environ, "XDG_DATA_HOME": str(server.folder), "LC_ALL": "C.UTF-8"}
    command = [*launcher(server.home), "--lang", "en", "report", "--class", "class", "--session", "last"]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise Failure(f"report: {done.stderr}")
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=30)
    parser.add_argument("--plain", type=int, default=3, help="students in line mode")
    parser.add_argument("--minutes", type=float, default=20, help="length of the lesson; 0 makes no pauses")
    parser.add_argument("--short", action="store_true", help="one question and one prediction")
    parser.add_argument("--frames", default="lesson-frames", help="folder of the frames")
    parser.add_argument("--jdk", type=Path, help="home of the server's JDK (default: the newest of /usr/lib/jvm)")
    parser.add_argument("--seed", type=int, default=1)
    wishes = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    with tempfile.TemporaryDirectory(prefix="lesson") as name:
        folder = Path(name)
        key = folder / "key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        with Server(wishes.jdk or found_jdks()[-1], folder, key, language=()) as server:
            lesson = Lesson(wishes, folder, server.port, key)
            try:
                Play(lesson, wishes.students, wishes.plain).run(wishes.short)
                said = report(server)
                (lesson.frames / "report.txt").write_text(said)
                if CHOICE not in said:
                    raise Failure(f"the report has no {CHOICE}:\n{said}")
                lesson.note("the lesson was as it should be")
            except Failure as failure:
                sys.exit(f"{time.strftime('%H:%M:%S')} {failure}")
            finally:
                lesson.close()


if __name__ == "__main__":
    main()
