#!/usr/bin/python3
"""Plays a lesson with the class server: a teacher and students, each an ssh in a terminal of tmux.

The teacher asks three questions of different kinds. The students vote with seeded mistakes, talk in pairs, vote again and
see the answer. In a long lesson they also answer a question with numbers of their own, and one in words. They bet on an
experiment and watch it run. Some raise a hand, judge the pace or ask, and two lose the line and come back. Three students are
in line mode, and every second one reads English. The frames that were looked at are written as text, and with their colours.
The lesson stops at the first thing that is not as it should be. At its end, the report is compared with the answers that were
given.
"""

import argparse
import contextlib
import json
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
SIZE, PROJECTED = (80, 24), (120, 40)  # columns and rows of a screen, and of that on the projector
PHRASES = ROOT / "src/main/resources/descenso/phrases"
LOCALES = {"en": "en_GB.UTF-8", "es": "es_ES.UTF-8"}
DOWN, RIGHT, LEFT, ENTER, CLASSROOM, LEAD = "Down", "Right", "Left", "Enter", "F4", "F5"


def phrases(language):
    """Returns the messages of a language by key; in line mode, those of plain.properties come first."""
    found = {}
    for name in ("messages", "plain"):
        text = (PHRASES / language / f"{name}.properties").read_text().replace("\\\n", "").replace("\\u00A0", " ")
        found.update(line.split(" = ", 1) for line in text.splitlines() if " = " in line and line[0] != "#")
    return found


def flat(screen):
    """Returns a screen in one line, so that a sentence is found wherever it is wrapped."""
    return re.sub(r"[\s│┃|]+", " ", screen)


class Failure(Exception):
    """Something that is not as it should be."""


class Terminal:
    """A terminal of tmux with one command in it."""

    def __init__(self, lesson, name, command, language="en", plain=False, size=SIZE):
        self.lesson, self.name, self.language, self.plain, self.size = lesson, name, language, plain, size
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
        columns, rows = map(str, self.size)
        self.tmux("new-session", "-d", "-s", self.name, "-x", columns, "-y", rows, "--", *surroundings, *self.command)
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

    def word(self, key):
        """Returns the first typed word of a command."""
        return self.words[f"word.{key}"].split(",")[0]

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

    def see_value(self, key):
        """Waits for a message with one value, and for all of it. Returns the value."""
        before, after = self.words[key].split("{0}")
        return re.search(re.escape(before) + r"(.+?)" + re.escape(after) + r"(?!\S)", flat(self.see(before, after)) + " ").group(1)

    def see_question(self, title):
        """Waits for a whole question: its end is the prompt, or on a screen the key that sends the answer."""
        end = f"{self.words['prompt.vote']}:" if self.plain else f" {self.words['vote.send']} "
        self.see(self.said(title), end)

    def rows(self, *patterns):
        """Returns in which row of the question on the screen some texts stand; the first row is 0."""
        listed = flat(self.screen())
        return [int(re.search(rf"(\d)[:.] {pattern}", listed).group(1)) - 1 for pattern in patterns]

    def hide(self, *texts, patience=PATIENCE):
        """Waits until the screen shows none of some texts."""
        end = time.monotonic() + patience
        while any(flat(text) in flat(self.screen()) for text in texts):
            if time.monotonic() > end:
                self.hides(*texts)
            time.sleep(0.1)

    def hides(self, *texts):
        """Checks that a screen does not have some texts."""
        screen = flat(self.screen())
        for text in texts:
            if text in screen:
                self.lesson.save(self, "failed", screen)
                raise Failure(f"{self.name}: «{text}» is on the screen:\n{screen}")


class Lesson:
    """A class with its terminals, and the folder of the frames."""

    def __init__(self, arguments, folder, port, key):
        self.arguments, self.folder, self.port, self.key = arguments, folder, port, key
        self.socket = str(folder / "tmux")
        self.frames = Path(arguments.frames)
        shutil.rmtree(self.frames, ignore_errors=True)
        self.frames.mkdir(parents=True)
        self.count = 0
        self.chance = random.Random(arguments.seed)
        self.began = time.monotonic()

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
        path = self.frames / f"{self.count:03}-{what}-{terminal.name}.txt"
        path.write_text(screen or terminal.screen())
        if not terminal.plain:
            path.with_suffix(".ansi").write_text(self.tmux("capture-pane", "-e", "-p", "-t", terminal.name))

    def note(self, words):
        print(f"{time.strftime('%H:%M:%S')} {words}", flush=True)

    def until(self, share):
        """Lets time pass, until a share of the length of the lesson is over."""
        time.sleep(max(0, self.began + self.arguments.minutes * 60 * share - time.monotonic()))

    def close(self):
        with contextlib.suppress(Failure, subprocess.TimeoutExpired):
            self.tmux("kill-server")


def written(number, language):
    return f"{number:.3f}".rstrip("0").rstrip(".").replace(".", "," if language == "es" else ".")


class Question:
    """A question that the class is asked, with some answers, the right one last, and how often each is given."""

    def __init__(self, item, first, second):
        self.item, self.first, self.second = item, first, second
        self.right = len(first) - 1

    def prepare(self, screen):
        """Reads the question on the screen of a student in English."""

    def give(self, student, answer):
        """Has a student enter and send an answer."""


class Choice(Question):
    """The question on the floor of the noise, one of four options."""

    OPTIONS = {  # the beginnings of the options
        "en": ["With momentum", "By being patient", "You cannot", "With a smaller rate"],
        "es": ["Con momentum", "Con paciencia", "No se puede", "Con una tasa menor"],
    }
    REPLIES = {  # the beginnings of what is said to each option, once the answer is revealed
        "en": ["the floor goes up", "precisely the value", "The noise counts", "it stays at 0.0256"],
        "es": ["el suelo sube", "justo el valor", "El ruido cuenta", "queda en 0,0256"],
    }

    def give(self, student, answer):
        row, = student.rows(self.OPTIONS[student.language][answer])
        if student.plain:
            student.say(str(row + 1))
        else:
            student.keys("Home", *[DOWN] * row, ENTER)


class Number(Question):
    """The question on the factor of a valley. The wrong numbers are those that its traps know."""

    def prepare(self, screen):
        numbers = [float(each.replace(",", ".")) for each in re.findall(r"\d+(?:[.,]\d+)?", flat(screen))]
        curvature = next(each for each in numbers if each in (40, 60, 80))
        rate = next(each for each in numbers if each in (0.01, 0.02, 0.03))
        part = rate * curvature
        self.values = [part - 1, 1 - rate, part, 1 - part]

    def give(self, student, answer):
        value = written(self.values[answer], student.language)
        if student.plain:
            student.say(value)
        else:  # what was sent before is in the field
            student.keys("C-u", *["BSpace"] * 8)
            student.say(value)


class Order(Question):
    """The question on four rates, which are put in order."""

    RATES = [rf"(?:eta|η) = {rate}" for rate in (r"2/101", r"0[.,]018\b", r"0[.,]01\b", r"0[.,]021\b")]
    ORDERS = [[3, 0, 1, 2], [1, 0, 2, 3], [0, 2, 1, 3], [0, 1, 2, 3]]

    def give(self, student, answer):
        rows = student.rows(*self.RATES)
        wanted = self.ORDERS[answer]
        if student.plain:
            student.say(" ".join(str(rows[rate] + 1) for rate in wanted))
            return
        order = sorted(wanted, key=rows.__getitem__)
        for place, rate in enumerate(wanted[:-1]):
            row = order.index(rate)
            student.keys("Home", *[DOWN] * row, *[LEFT] * (row - place))
            order.insert(place, order.pop(row))
        student.keys(ENTER)


CHOICE = Choice("starting-point-floor", [5, 3, 2, 5], [2, 1, 1, 11])
NUMBER = Number("valleys-factor", [3, 2, 3, 6], [1, 1, 1, 9])
ORDER = Order("valleys-rates", [2, 4, 3, 5], [1, 1, 2, 9])
QUESTIONS = {each.item: each for each in (CHOICE, NUMBER, ORDER)}
SURE = {"1": "vote.guess", "2": "vote.rather.sure", "3": "vote.sure"}
EXPERIMENT = "ball"
OPEN = "what-stays-errors"
TEXTS = {"en": "The data are not scaled", "es": "Los datos sin escalar"}
PAGE = {"en": "The same network", "es": "La misma red"}  # a sentence of the first page
LAB = {"en": "The same start", "es": "El mismo comienzo"}
RAISED = {"en": "Does the floor depend on the batch size?", "es": "¿El suelo depende del tamaño del lote?"}


class Play:
    """The course of the lesson."""

    def __init__(self, lesson, students, plain):
        self.lesson, self.chance = lesson, lesson.chance
        lesson.note(f"{students} students come in, {plain} of them in line mode")
        self.eva = lesson.person("eva")
        self.helper = lesson.person("board", plain=True)
        self.students = [
            lesson.person(f"ana{number}", "es" if number % 2 else "en", number >= students - plain) for number in range(students)]
        self.in_lines = [each for each in self.students if each.plain]
        for each in [self.eva, *self.students]:
            if not each.plain:
                each.see_message("title.bet")
                each.keys(ENTER)
        self.own_screens()
        self.shown = [self.students[0], self.students[1], self.students[-1]]  # whose frames are saved
        self.projector = Terminal(lesson, "projector", [*lesson.ssh("eva"), "projector"], size=PROJECTED)
        self.given = []  # of each task, its id and the answers of each vote, each a dictionary by name

    def save(self, what):
        """Saves what is on some screens. Nothing is on the projector that not all may see."""
        for each in [self.eva, self.projector, *self.shown]:
            self.lesson.save(each, what)
        if found := re.search(r"\bana\d", self.projector.screen()):
            raise Failure(f"the projector names {found.group()}:\n{self.projector.screen()}")

    def own_screens(self):
        for each in self.students:
            each.see("0/16") if not each.plain else each.see_message("prompt.lesson")

    def word(self, word):
        """Has the staff say a word."""
        self.lesson.note(word)
        for each in self.students:
            each.forget()
        self.helper.say(word)

    def all_see(self, *keys):
        for each in self.students:
            each.see_message(*keys)

    def all_are_asked(self, title="vote.title"):
        for each in self.students:
            each.see_question(title)

    def teacher_sees(self, *words):
        """Checks the dashboard, which may be on the projector: it names no one."""
        screen = self.eva.see(*words)
        if found := re.search(r"\bana\d", screen):
            raise Failure(f"the dashboard names {found.group()}:\n{screen}")

    def everyone_has_answered(self):
        for each in self.students:
            each.see(each.said("vote.arrived").split(";")[0])  # how it can be changed depends on the question
        all_of_all = self.eva.words["board.open.count"].format(len(self.students), len(self.students))
        self.teacher_sees(all_of_all.split(": ")[1])
        self.projector.see(self.projector.words["project.answered"].format(len(self.students)))

    def vote(self, question, weights):
        """Has each student give an answer. Returns the answers by the names of the students."""
        answers = self.chance.choices(range(len(weights)), weights, k=len(self.students))
        for student, answer in zip(self.students, answers):
            question.give(student, answer)
        self.everyone_has_answered()
        votes = {student.name: answer for student, answer in zip(self.students, answers)}
        self.given[-1][1].append(votes)
        return votes

    def nothing_is_revealed(self):
        for each in [self.projector, *self.students]:
            each.hides(*Choice.REPLIES[each.language])

    def lose_line(self, student, key):
        """Loses the line of a student, who comes back and sees the same."""
        self.lesson.note(f"  {student.name} loses the line")
        student.drop()
        student.open()
        student.see_message(key)

    def pairs(self):
        """Lets pairs talk, and checks that each student reads the name of the other one."""
        self.word("talk pairs")
        partners = {}
        for each in self.students:
            partners[each.name] = set(re.findall(r"ana\d+", each.see_value("vote.talk.with")))
        for name, others in partners.items():
            if not others or name in others or any(name not in partners[other] for other in others):
                raise Failure(f"{name} is to talk with {others}: {partners}")

    def instruct(self, question, shares, drops=False, is_rated=False):
        """Asks a question, lets pairs talk, and asks it again. Each of three steps ends at a share of the lesson."""
        self.given.append((question.item, []))
        self.word(f"ask {question.item}{' --sure' if is_rated else ''}")
        self.all_are_asked()
        question.prepare(self.students[0].screen())
        self.save(f"{question.item}-asked")
        if drops:
            question.give(self.students[0], 0)
            self.students[0].see_message("vote.arrived")
            self.lose_line(self.students[0], "vote.arrived")
        votes = self.vote(question, question.first)
        surely_wrong = self.be_sure(question, votes) if is_rated else 0
        self.save(f"{question.item}-answered")
        self.lesson.until(shares[0])
        self.word("lock")
        self.all_see("vote.locked")
        self.nothing_is_revealed()
        self.word("show")
        self.all_see("vote.shown")
        self.teacher_sees(self.eva.said("board.is.shown"))
        self.save(f"{question.item}-shown")
        self.nothing_is_revealed()
        self.pairs()
        if drops:
            self.lose_line(self.students[1], "vote.talk.with")
        self.save(f"{question.item}-talk")
        self.lesson.until(shares[1])
        self.word("again")
        self.all_are_asked("vote.title.again")
        votes = self.vote(question, question.second)
        surely_wrong_now = self.be_sure(question, votes) if is_rated else 0
        self.word("lock")
        self.all_see("vote.locked")
        self.word("show")
        self.all_see("vote.shown")
        self.save(f"{question.item}-shown-again")
        self.nothing_is_revealed()
        self.word("reveal")
        self.all_see("vote.wait")
        self.teacher_sees(self.eva.said("board.is.revealed"))
        if is_rated:
            counts = surely_wrong, len(votes), surely_wrong_now, len(votes)
            self.teacher_sees(self.eva.words["vote.sure.wrong.twice"].format(*counts))
        self.save(f"{question.item}-revealed")
        self.lesson.until(shares[2])
        return votes

    def own_numbers(self):
        """Asks a question with other numbers for each student. All answer right, each with their own numbers."""
        self.given.append((NUMBER.item, []))
        self.word(f"ask {NUMBER.item} --each")
        self.all_are_asked()
        right = {}
        for student in self.students:
            NUMBER.prepare(student.screen())
            right[student.name] = NUMBER.values[NUMBER.right]
            NUMBER.give(student, NUMBER.right)
        if len(set(right.values())) == 1:
            raise Failure(f"all students have the same numbers: {right}")
        self.everyone_has_answered()
        self.given[-1][1].append(dict.fromkeys(right, NUMBER.right))
        self.save("own-numbers-answered")
        for word in ["lock", "show", "reveal"]:
            self.word(word)
        self.teacher_sees(self.eva.said("board.is.revealed"))
        self.save("own-numbers-revealed")
        self.release()

    def ask_for_words(self):
        """Asks an open question, whose answers only the teacher reads."""
        self.given.append((OPEN, [{student.name: 0 for student in self.students}]))
        self.word(f"ask {OPEN}")
        self.all_are_asked()
        for student in self.students:
            text = TEXTS[student.language]
            if student.plain:
                student.say(f"{student.word('answer')} {text}")
            else:
                student.type(text)
                student.keys("C-d")
        self.everyone_has_answered()
        self.word("lock")
        self.all_see("vote.locked")
        self.word("show")
        self.all_see("vote.texts.mine")
        self.eva.see(self.eva.said("board.is.read"))
        self.projector.hides(*TEXTS.values())
        self.save("words-shown")
        self.word("reveal")
        self.teacher_sees(self.eva.said("board.is.revealed"))
        self.release()

    def release(self):
        self.helper.say("class")  # from the lab, if an experiment has run
        self.word("release")
        self.own_screens()
        self.teacher_sees(self.eva.said("board.is.lobby"))

    def choose_in_class(self, student, row, key):
        """Has a student choose a row of the live class."""
        student.keys(CLASSROOM)
        student.see_message("vote.class.title")
        student.keys("Home", *[DOWN] * row, ENTER)
        student.see_message(key)
        student.keys(CLASSROOM)
        student.hide(student.words["vote.class.title"])

    def begin(self):
        self.eva.keys(CLASSROOM)
        self.eva.see_message("board.title")
        self.word("class")
        self.word("open")
        self.teacher_sees(self.eva.said("board.is.lobby"))
        self.projector.see_message("project.join")
        self.students[0].keys("!")
        self.students[0].see_message("vote.hand.up")
        asker = self.students[-1]
        asker.say(f"{asker.word('ask')} {RAISED[asker.language]}")
        self.teacher_sees(RAISED[asker.language], self.eva.words["board.one.hand"])
        self.choose_in_class(self.students[1], 5, "vote.support.noted")
        self.teacher_sees(f"{RAISED[asker.language]} (+1)")
        for student, row in zip(self.students[1:], [1, 1, 3]):
            self.choose_in_class(student, row, "vote.pace.noted")
        asker.say(f"{asker.word('pace')} {'fast' if asker.language == 'en' else 'rápido'}")
        self.teacher_sees(self.eva.words["board.too.fast"].format(3), self.eva.words["board.too.slow"].format(1))
        self.save("lobby")
        self.word("settle 1")
        self.students[0].keys("!")
        self.students[0].see_message("vote.hand.down")
        self.teacher_sees(self.eva.words["board.too.fast"].format(3))
        self.eva.hide(RAISED[asker.language], self.eva.words["board.one.hand"])

    def all_look(self, title, but=()):
        """Checks that all students but some see a page of the one whom the class follows, and no name."""
        for each in self.students:
            if each not in but:
                each.see(title[each.language])
                each.hides("ana0")

    def follow(self, share):
        """Has the class follow the teacher to a page and to a lab. A student leaves and returns."""
        self.lesson.note("the class follows the teacher")
        for each in self.students:
            each.forget()
        self.eva.keys(CLASSROOM, LEAD)
        self.eva.see_message("follow.leading")
        for each in self.students:
            each.see_message("follow.begun" if each.plain else "follow.live")
        self.eva.keys(RIGHT)
        self.all_look(PAGE)
        self.save("follow-page")
        loner = self.students[1]
        loner.keys("Escape")
        loner.see_message("follow.left")
        loner.keys(LEAD)
        loner.see(PAGE[loner.language])
        self.eva.keys("e")
        self.all_look(LAB)
        self.save("follow-bet")
        self.eva.keys("Space")
        self.eva.see_message("predict.title")
        self.eva.keys(ENTER)
        self.eva.see_message("predict.given")
        for each in self.students:
            if not each.plain:
                each.hide(each.words["race.ready"])
        self.save("follow-lab")
        self.lesson.until(share)
        while "› Objectives" not in self.eva.screen():  # the first key takes the verdict away
            self.eva.keys("Escape")
            time.sleep(1)
        self.eva.keys(LEAD)
        self.eva.see_message("follow.led")
        for each in self.students:
            each.see_message("follow.over")
        self.eva.keys(LEFT, CLASSROOM)
        self.eva.see_message("board.title")
        self.own_screens()

    def spotlight(self, share):
        """Shows the page of a student who agrees, after another one has not."""
        shy, shown = self.students[1], self.students[0]
        self.word(f"spotlight {shy.name}")
        shy.see_message("spot.ask")
        shy.keys("n")
        shy.see_message("spot.declined")
        self.word(f"spotlight {shown.name}")
        shown.see_message("spot.ask")
        self.save("spotlight-asked")
        shown.keys("y", ENTER)
        shown.see_message("spot.sharing")
        shown.keys(RIGHT)
        self.all_look(PAGE, but=[shown])
        self.save("spotlight")
        self.lesson.until(share)
        shown.keys(LEFT, LEAD)
        for each in self.students:
            if each is not shown:
                each.see_message("follow.over")
        self.own_screens()

    def bet(self, share):
        self.given.append((EXPERIMENT, [{student.name: 0 for student in self.students}]))
        self.word(f"predict {EXPERIMENT}")
        self.all_are_asked("vote.title.bet")
        for each in self.students:
            each.see({"en": "0.81", "es": "0,81"}[each.language])  # the experiment is read
        self.save("bet")
        for student in self.students:
            if student.plain:
                student.say(" ".join(self.chance.sample("1234", 4)))
            else:
                student.keys(*self.chance.choices([DOWN, RIGHT, LEFT], k=4), ENTER)
        self.everyone_has_answered()
        self.run_experiment(share)
        self.release()

    def run_experiment(self, share):
        """Runs the experiment of the bets from the teacher's screen, with a pause and at another speed."""
        self.lesson.note("eva runs the experiment")
        for each in self.students:
            each.forget()
        self.eva.keys("e")
        on_screen = [each for each in self.students if not each.plain]
        self.eva.see_message("race.running")
        # a key before the first step would hold the race at its start
        self.eva.hide(self.eva.words["race.step"].replace("{0}", "0").split("{")[0])
        for each in on_screen:
            each.see_message("predict.given", "race.running")
        for each in self.in_lines:
            each.see_message("lab.with.class")
        self.save("run")
        self.eva.keys("Space")
        for each in [self.eva, *on_screen]:
            each.see_message("race.paused")
        self.save("run-paused")
        for each in self.in_lines:
            each.hides(each.said("lab.told.over"))
        self.eva.keys("+", "+", "+", "Space")
        for each in on_screen:
            each.hide(each.words["race.paused"])
        self.save("run-fast")
        for each in self.in_lines:
            each.see_message("lab.told.over")
        self.lesson.until(share)
        self.save("ran")
        self.eva.keys(CLASSROOM)
        self.eva.see_message("board.title")

    def time(self):
        """Sets the timer, which all see, and ends it."""
        self.word("timer 5")
        self.teacher_sees(self.eva.said("board.timer.until"))
        self.projector.see_message("project.time")
        for each in self.in_lines:
            each.see_message("board.timer.until")
        self.save("timer")
        self.word("timer 0")
        for each in self.in_lines:
            each.see_message("time.stopped")
        self.eva.hide(self.eva.said("board.timer.until"))

    def let_guest_in(self):
        """Lets a guest in by the code, who is a student from now on."""
        self.word("guests")
        code = self.eva.see_value("guest.code").rstrip(".")
        self.projector.see(" ".join(code))
        self.save("guests")
        guest = self.lesson.person("guest", "es")
        guest.see("(guest@127.0.0.1)")  # before the question for the code
        guest.say(code)
        guest.see_message("title.bet")
        guest.keys(ENTER)
        guest.see("0/16")
        self.lesson.save(guest, "guest")
        self.students.append(guest)

    def end(self):
        self.word("close")
        self.all_hide("vote.live")
        self.save("closed")
        self.lesson.until(1)
        for each in [self.helper, *self.students]:
            each.say("quit" if each.language == "en" else "salir") if each.plain else each.keys("q")

    def all_hide(self, key):
        for each in self.students:
            if not each.plain:
                each.hide(each.said(key))

    def be_sure(self, question, votes):
        """Has each student say how sure the answer is. Returns how many are sure of a wrong one."""
        sure = self.chance.choices("123", k=len(self.students))
        for student, how in zip(self.students, sure):
            if student.plain:
                student.say(f"{student.word('sure')} {how}")
            else:
                student.keys(how)
            student.see(student.words["vote.as.sure"].format(student.words[SURE[how]]))
        return sum(how == "3" and votes[student.name] != question.right for student, how in zip(self.students, sure))

    def run(self, is_short):
        self.begin()
        self.follow(0.1)
        self.spotlight(0.14)
        if is_short:
            self.instruct(CHOICE, [0, 0, 0], drops=True)
            self.release()
        else:
            votes = self.instruct(CHOICE, [0.2, 0.26, 0.32], drops=True)
            for each in self.students:
                each.see(CHOICE.REPLIES[each.language][votes[each.name]])
            self.release()
            self.instruct(NUMBER, [0.4, 0.47, 0.54], is_rated=True)
            self.release()
            self.instruct(ORDER, [0.62, 0.69, 0.76])
            self.release()
            self.own_numbers()
            self.ask_for_words()
        self.time()
        self.let_guest_in()
        self.bet(0.9)
        self.end()


def report(server, *more):
    """Returns what the report says of the session."""
    surroundings = {**os.environ, "XDG_DATA_HOME": str(server.folder), "LC_ALL": "C.UTF-8"}
    command = [*launcher(server.home), "--lang", "en", "report", "--class", "class", "--session", "last", *more]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise Failure(f"report: {done.stderr}")
    return done.stdout


def compare(said, play):
    """Compares the report with the answers that were given."""
    session = json.loads(said)["sessions"][-1]
    facts = []
    for (item, votes), task in zip(play.given, session["tasks"], strict=True):
        right = QUESTIONS[item].right if item in QUESTIONS else None
        shares = [None if right is None else list(each.values()).count(right) / len(each) for each in votes]
        gain = None
        if len(votes) > 1 and shares[0] < 1:
            gain = (shares[-1] - shares[0]) / (1 - shares[0])
        facts.append((item, task["task"], item))
        facts.append((f"{item}: answers", [each["answers"] for each in task["votes"]], [len(each) for each in votes]))
        if right is not None:  # the experiment decides on a bet, and its ideas on a text
            facts += [(f"{item}: right", each["right"], share) for each, share in zip(task["votes"], shares)]
        facts.append((f"{item}: gain", task["gain"], gain))
    there = {re.sub("^guest-.*", "guest", each["learner"]): each["answered"] for each in session["learners"]}
    answered = {student.name: sum(student.name in votes[-1] for _, votes in play.given) for student in play.students}
    facts.append(("who was there", there, answered))
    for what, found, wanted in facts:
        is_near = isinstance(wanted, float) and isinstance(found, float) and abs(found - wanted) < 1e-9
        if found != wanted and not is_near:
            raise Failure(f"the report is wrong in {what}: {found}, not {wanted}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=30)
    parser.add_argument("--plain", type=int, default=3, help="students in line mode")
    parser.add_argument("--minutes", type=float, default=20, help="length of the lesson; 0 makes no pauses")
    parser.add_argument("--short", action="store_true", help="one question and one prediction")
    parser.add_argument("--frames", default="lesson-frames", help="folder of the frames")
    parser.add_argument("--jdk", type=Path, help="home of the server's JDK (default: the newest of /usr/lib/jvm)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    with tempfile.TemporaryDirectory(prefix="lesson") as name:
        folder = Path(name)
        key = folder / "key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        with Server(arguments.jdk or found_jdks()[-1], folder, key, "--guests", language=()) as server:
            lesson = Lesson(arguments, folder, server.port, key)
            try:
                play = Play(lesson, arguments.students, arguments.plain)
                play.run(arguments.short)
                (lesson.frames / "report.txt").write_text(report(server))
                compare(report(server, "--json"), play)
                lesson.note("the lesson was as it should be")
            except Failure as failure:
                sys.exit(f"{time.strftime('%H:%M:%S')} {failure}")
            finally:
                lesson.close()


if __name__ == "__main__":
    main()
