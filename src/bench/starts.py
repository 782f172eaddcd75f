"""Measures the time to the first page, to a bare JVM's line, and to the first slide of other programs in a terminal."""

import os
import shutil
import statistics
import subprocess
import sys
import time

from terminal import PATIENCE, RIGHT, ROOT, RUN, Terminal, environment, is_lesson, place, release

BARE = 'public class Hello { public static void main(String[] words) { System.out.println("hello"); } }\n'
DECK = """# Momentum

A ball rolls downhill.

---

# Adam

Two moments, one step.
"""
BARE_JVM = "bare JVM"
FIRST = "first learn 5"
LATER = ["learn 5", "no arguments, at lesson 5"]
ANSWER = "answer, "


def says_hello(rows):
    return rows[0].startswith("hello")


def shows_deck(rows):
    return any("A ball rolls downhill." in row for row in rows)


def is_lesson_5(rows):
    return is_lesson(rows) and " 5/" in rows[0]


def lists_experiments(rows):
    return any(row.startswith("wilson ") for row in rows)


def start(command, surroundings, is_there, key=None):
    """Returns the milliseconds from the start of a program to the expected screen.

    If a key is given, presses it as soon as a frame is there, and measures to the answer, another page.
    """
    with Terminal(command, surroundings) as terminal:
        if not key:
            return 1000 * terminal.seconds_until(is_there)
        terminal.press_at_first_frame(key)
        assert is_there(terminal.screen.display), terminal.screen.display
        was = place(terminal)
        return 1000 * terminal.seconds_until(lambda rows: is_lesson(rows) and place(terminal) != was)


def others(deck):
    """Returns the commands of other installed programs that show the deck in a terminal, by name."""
    commands = {"lookatme": ["lookatme", deck], "patat": ["patat", deck], "glow": ["glow", "-s", "dark", deck]}
    return {name: [shutil.which(name), *words[1:]] for name, words in commands.items() if shutil.which(name)}


def leave_off(command, surroundings, keys=b""):
    """Runs a session of the tutor to its end, which caches the first frame of the next one."""
    with Terminal(command, surroundings) as terminal:
        terminal.seconds_until(is_lesson)
        if keys:
            terminal.press(keys)
        terminal.press(b"q")
        while terminal.read(PATIENCE):
            pass


def starts(home, folder, runs):
    """Returns the median times in milliseconds, by name of the program.

    Starts the programs by turns, so that other load of the machine affects all alike.
    """
    folder.mkdir()
    (folder / "Hello.java").write_text(BARE)
    subprocess.run([home / "bin/javac", "-d", folder, folder / "Hello.java"], check=True)
    (folder / "deck.md").write_text(DECK)
    here = environment(home, folder / "here")
    leave_off([RUN, "learn", "4"], here, RIGHT)
    learn = [RUN, "learn", "5"]
    commands = {FIRST: learn, LATER[0]: learn, "--lang es": [*learn, "--lang", "es"], "--learner": [*learn, "--learner", "ana"]}
    cases = {BARE_JVM: ([str(home / "bin/java"), "-cp", str(folder), "Hello"], here, says_hello)}
    for name, command in commands.items():
        own = environment(home, folder / name)  # each has its own place: a cached frame is for one place
        if name != FIRST:
            leave_off(command, own)
        cases[name] = (command, own, is_lesson_5)
    cases[LATER[1]] = ([RUN], here, is_lesson_5)
    for name, command in commands.items():
        own = environment(home, folder / (ANSWER + name))
        cases[ANSWER + name] = (command, own, is_lesson_5, RIGHT)
    cases["./run.sh run --list"] = ([RUN, "run", "--list"], here, lists_experiments)
    for name, command in others(str(folder / "deck.md")).items():
        cases[name] = (command, here, shows_deck)
    times = {name: [] for name in cases}
    for turn in range(runs + 1):
        for name, (command, surroundings, *rest) in cases.items():
            if name.endswith(FIRST):
                surroundings = environment(home, folder / f"new {turn} {name}")
            elif name.startswith(ANSWER):
                leave_off(command, surroundings)  # the key of the turn before has moved the place
            times[name].append(start(command, surroundings, *rest))
    return {name: statistics.median(values[1:]) for name, values in times.items()}  # the first fills the disk cache


def await_archive(home, folder):
    """Starts the program once, and waits until the class archive of this build exists.

    The first start makes it in the background if it is missing. A start without an archive would be a different
    measurement.
    """
    subprocess.run([RUN, "run", "--list"], env=environment(home, folder), check=True, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 180
    while time.monotonic() < end:
        newest = sorted((ROOT / "target/builds").iterdir())[-1]
        if list(newest.glob(f"start/{release(home)[4:]}.*.made")):
            return
        time.sleep(1)
    sys.exit(f"{release(home)}: no archive was made")
