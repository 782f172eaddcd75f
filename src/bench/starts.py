"""The wait for the first page: beside a bare JVM that prints one line, and beside what else shows slides in a terminal."""

import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

from terminal import PATIENCE, ROOT, RUN, Terminal, environment, is_lesson, place, release

RIGHT = b"\033[C"
BARE = 'public class Hello { public static void main(String[] words) { System.out.println("hello"); } }\n'
DECK = """# Momentum

A ball rolls downhill.

---

# Adam

Two moments, one step.
"""
BARE_JVM = "bare JVM"


def says_hello(rows):
    return rows[0].startswith("hello")


def shows_deck(rows):
    return any("A ball rolls downhill." in row for row in rows)


def lists_experiments(rows):
    return any(row.startswith("wilson ") for row in rows)


def start(command, surroundings, is_there, key=None):
    """Milliseconds from spawning to the screen waited for; with a key, to its answer, pressed as soon as that is there."""
    with Terminal(command, surroundings) as terminal:
        seconds = terminal.seconds_until(is_there)
        if key:
            was = place(terminal)
            os.write(terminal.pty, key)
            seconds = terminal.seconds_until(lambda rows: is_lesson(rows) and place(terminal) != was)
        return 1000 * seconds


def others(deck):
    """What else shows slides in a terminal, with the deck."""
    commands = {"lookatme": ["lookatme", deck], "patat": ["patat", deck], "glow": ["glow", "-s", "dark", deck]}
    return {name: [shutil.which(name), *words[1:]] for name, words in commands.items() if shutil.which(name)}


def leave_off_at_lesson_5(surroundings):
    """What the bare command goes on from."""
    with Terminal([RUN, "learn", "4"], surroundings) as terminal:
        terminal.seconds_until(is_lesson)
        terminal.press(RIGHT)
        terminal.press(b"q")
        while terminal.read(PATIENCE):
            pass


def starts(home, folder, runs):
    """Medians in milliseconds by what is started; in turn, so that what else the machine does falls on all alike."""
    (folder / "Hello.java").write_text(BARE)
    subprocess.run([home / "bin/javac", "-d", folder, folder / "Hello.java"], check=True)
    (folder / "deck.md").write_text(DECK)
    surroundings = environment(home, folder)
    unknown = environment(home, folder, XDG_CACHE_HOME="/dev/null/none")
    leave_off_at_lesson_5(surroundings)
    await_archive(home, surroundings)
    cases = {
        BARE_JVM: ([str(home / "bin/java"), "-cp", str(folder), "Hello"], surroundings, says_hello),
        "./run.sh learn 5": ([RUN, "learn", "5"], surroundings, is_lesson),
        "./run.sh, at lesson 5": ([RUN], surroundings, is_lesson),
        "for the first time": ([RUN, "learn", "5"], unknown, is_lesson),
        "to a key's answer": ([RUN, "learn", "5"], surroundings, is_lesson, RIGHT),
        "./run.sh run --list": ([RUN, "run", "--list"], surroundings, lists_experiments),
    }
    for name, command in others(str(folder / "deck.md")).items():
        cases[name] = (command, surroundings, shows_deck)
    times = {name: [] for name in cases}
    for _ in range(runs + 1):
        for name, case in cases.items():
            times[name].append(start(*case))
    return {name: statistics.median(values[1:]) for name, values in times.items()}  # the first warms the disk


def await_archive(home, surroundings):
    """The first start has it made beside it; none is made where one is there."""
    subprocess.run([RUN, "run", "--list"], env=surroundings, check=True, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 120
    while not glob.glob(str(ROOT / "target/start" / f"{release(home)[4:]}.*[!k]")) and time.monotonic() < end:
        time.sleep(1)
