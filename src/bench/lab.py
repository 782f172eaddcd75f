"""Measures the lab: sweeps, frames, answers to keys while networks train, memory, and a slow link.

Records the output of the tutor first and shows it to the emulated terminal later, because the emulation would take
processor time from the measured program. The answer to a key ends with the first frame that shows the change.
"""

import itertools
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ideal
from pages import shown
from terminal import DOWN, FRAME_ENDS, LEFT, RIGHT, ROOT, RUN, UP, Terminal, environment

ENTER, RUN_OR_PAUSE = b"\r", b" "
EXPERIMENTS = ["ball", "valley", "notebook", "knife-edge", "bump"]
TURNED = ["ball", "valley", "tuned-momentum"]  # experiments whose whole race a turned knob draws again
SLOW = 9600  # bytes per second
LONG, WIDE = 20000, 256  # epochs and hidden units of a race that lasts longer than the keys; the notebook has 20 and 32
WARM = 500  # number of keys in quick succession after which the JVM has compiled the program
SETTLED = 3.0  # seconds without output after which a sweep is over


class Lab(Terminal):
    """An experiment in the lab, with a record of its output: (time in seconds, bytes) of each read."""

    def __init__(self, home, folder, experiment):
        state = tempfile.mkdtemp(dir=folder)
        self.record = []
        super().__init__([RUN, "lab", experiment], environment(home, state, LANG="en_US.UTF-8"))

    def listen(self, seconds, until=None):
        """Records for a number of seconds, or until a read satisfies the test `until`; returns whether one did."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if data := self.read(left):
                self.record.append((time.perf_counter(), data))
                if until and until(data):
                    return True
        return False

    def quiet(self, seconds, patience=60.0):
        """Records until there is no output for a number of seconds; stops after `patience` seconds."""
        end = time.perf_counter() + patience
        while time.perf_counter() < end and (data := self.read(seconds)):
            self.record.append((time.perf_counter(), data))

    def frames(self):
        """Takes the complete frames from the record; returns (time of the last byte in seconds, bytes) of each."""
        frames, frame = [], b""
        for arrived, data in self.record:
            *ends, rest = data.split(FRAME_ENDS)
            for end in ends:
                frames.append((arrived, frame + end + FRAME_ENDS))
                frame = b""
            frame += rest
        self.record = [(self.record[-1][0], frame)] if frame else []
        return frames

    def shown(self):
        """Takes the complete frames from the record; yields (time in seconds, rows of the screen) after each."""
        for arrived, frame in self.frames():
            self.stream.feed(frame)
            yield arrived, self.screen.display

    def rows(self):
        """Takes the complete frames from the record; returns the rows of the screen after the last."""
        for _ in self.shown():
            pass
        return self.screen.display

    def send(self, keys):
        """Sends keys; returns the time in seconds."""
        os.write(self.pty, keys)
        return time.perf_counter()

    def wait(self, is_there, patience=60.0):
        """Records until the screen satisfies a test; exits after `patience` seconds."""
        end = time.perf_counter() + patience
        while not is_there(self.rows()):
            if time.perf_counter() > end:
                sys.exit("the screen did not come:\n" + "\n".join(self.screen.display))
            self.listen(0.2, until=lambda data: FRAME_ENDS in data)

    def open(self):
        """Waits until the experiment is shown and idle."""
        self.wait(is_in("step 0 of"))
        self.quiet(0.5)
        self.rows()

    def run(self):
        """Runs the experiment; answers its prediction, if it has one, with "I don't know"."""
        self.send(RUN_OR_PAUSE)
        self.listen(0.4)
        if any("I don" in row for row in self.rows()):
            self.send(UP)
            self.quiet(0.3)
            self.rows()
            self.send(ENTER)

    def press_often(self, keys, presses, seed=1):
        """Presses keys and records; returns the times of the keys in seconds.

        The gaps are random, so that they match no period of the program.
        """
        chance = random.Random(seed)
        pressed = []
        for key in itertools.islice(itertools.cycle(keys), presses):
            pressed.append(self.send(key))
            self.listen(chance.uniform(0.10, 0.17))
        self.listen(0.3)
        return pressed


def text(rows):
    return "\n".join(rows)


def is_in(state):
    return lambda rows: state in text(rows)


def chosen(rows):
    """Returns the chosen chart, knob and run, which the keys change."""
    picture = re.search(r"view: \S+", text(rows))
    knob = next((i for i, row in enumerate(rows) if "\u25b8" in row[20:]), None)
    run = next((i for i, row in enumerate(rows) if "\u25b8" in row[:4]), None)
    return picture and picture.group(), knob, run


def chosen_cell(rows):
    """Returns the described cell of a sweep, which the arrow keys change; None if there is none."""
    return next((words.group() for row in rows if (words := re.match(r" \w+, \u03b7 \S+:", row))), None)


def unasked(folder, epochs, units):
    """Writes the notebook experiment with other numbers of epochs and hidden units; returns its path.

    Leaves out its measures, theory, prediction and challenges, so that nothing is asked before the race.
    """
    experiment = (ROOT / "lessons/optimizers/experiments/notebook.yaml").read_text()
    experiment = re.sub(r"(?ms)^(measures|theory|predict|challenges):.*?(?=^\w|\Z)", "", experiment)
    for old, new in {"epochs: 20\n": f"epochs: {epochs}\n", "layers: [32]\n": f"layers: [{units}]\n"}.items():
        if old not in experiment:
            sys.exit(f"the notebook's experiment has no {old}")
        experiment = experiment.replace(old, new)
    path = folder / f"notebook-{epochs}-{units}.yaml"
    path.write_text(experiment)
    return str(path)


def turned(home, folder, experiment, presses):
    """Turns a knob to and fro after a race; returns the milliseconds from each key to the last frame that it causes."""
    with Lab(home, folder, experiment) as lab:
        lab.open()
        lab.run()
        lab.quiet(SETTLED)
        lab.rows()
        measured = []
        for key in itertools.islice(itertools.cycle([RIGHT, LEFT]), presses):
            pressed = lab.send(key)
            lab.quiet(0.4)
            measured += [1000 * (arrived - pressed) for arrived, _ in lab.frames()[-1:]]
        return measured


def rss(pid):
    """Returns the resident memory of a process, in mebibytes."""
    return int(re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def sweep_in_lab(home, folder, keys):
    """Runs a sweep in the lab.

    Returns the seconds from its key to 100 %, and the milliseconds from each key during it to its answer.
    """
    with Lab(home, folder, unasked(folder, 20, 32)) as lab:
        lab.open()
        began = lab.send(b"w")
        pressed = lab.press_often([RIGHT, LEFT], 12) if keys else []
        lab.quiet(SETTLED)
        shots = [(arrived, chosen_cell(rows), "100 % done" in rows[2]) for arrived, rows in lab.shown()]
        over = next(arrived for arrived, _, is_over in shots if is_over)
        first = next(arrived for arrived, cell, _ in shots if cell)
        moves = [(arrived, cell) for arrived, cell, _ in shots]
        return over - began, answers(moves[0][1], moves, [key for key in pressed if first < key < over])


def sweep_alone(home, folder):
    """Returns the seconds of a sweep without a screen, the start of the program included."""
    began = time.perf_counter()
    subprocess.run(
        [RUN, "run", "sweep"], env=environment(home, folder), check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    return time.perf_counter() - began


def sweeps(home, folder, runs):
    """Runs sweeps by turns.

    Returns their seconds in the lab, their seconds without a screen, and the milliseconds to the answers of keys in
    the lab.
    """
    lab, alone, times = [], [], []
    for _ in range(runs):
        lab.append(sweep_in_lab(home, folder, keys=False)[0])
        alone.append(sweep_alone(home, folder))
        times += sweep_in_lab(home, folder, keys=True)[1]
    return lab, alone, times


def frames(home, folder, experiment):
    """Returns the cost of each frame of a race (in the form of pages.cost), and the duration of all in seconds."""
    with Lab(home, folder, experiment) as lab:
        lab.open()
        lab.run()
        lab.quiet(1.0, patience=20)
        recorded = lab.frames()
        lab.stream.feed(recorded[0][1])  # this frame returns to the lab after the prediction
        encoder = ideal.Encoder.at(lab.screen)
        costs = [(1, len(frame), *shown(lab, frame, encoder)) for _, frame in recorded[1:]]
        return costs, recorded[-1][0] - recorded[0][0]


def idle(home, folder):
    """Returns the bytes that an idle lab writes in 3 s (all should be 0): before a race, paused, after it."""
    with Lab(home, folder, unasked(folder, LONG, WIDE)) as lab:
        lab.open()
        before = silence(lab)
        lab.run()
        lab.listen(1.0)
        lab.send(RUN_OR_PAUSE)
        lab.wait(is_in("\u2016 paused"))
        paused = silence(lab)
    with Lab(home, folder, "notebook") as lab:
        lab.open()
        lab.run()
        lab.wait(is_in("\u25a0 finished"))
        return before, paused, silence(lab)


def silence(lab):
    """Returns the bytes that the lab writes in 3 s after it has become quiet."""
    lab.quiet(0.5)
    lab.record.clear()
    lab.listen(3.0)
    return sum(len(data) for _, data in lab.record)


def latency(home, folder, presses):
    """Returns the milliseconds to the answers of keys in a warm program while four optimizers train."""
    keys = [b"v", DOWN, b"\t", DOWN]
    with Lab(home, folder, unasked(folder, LONG, WIDE)) as lab:
        lab.open()
        lab.run()
        for key in itertools.islice(itertools.cycle(keys), WARM):
            lab.send(key)
            lab.listen(0.025)
        lab.listen(1.0)
        was = chosen(lab.rows())
        pressed = lab.press_often(keys, presses)
        times = answers(was, [(arrived, chosen(rows)) for arrived, rows in lab.shown()], pressed)
        if not is_in("\u25b6 running")(lab.screen.display):
            sys.exit("the race was over before the keys were")
    return times


def memory(home, folder):
    """Returns the resident memory when the lab is open, after a race, and after a sweep, in mebibytes."""
    with Lab(home, folder, "notebook") as lab:
        lab.open()
        opened = rss(lab.pid)
        lab.run()
        lab.wait(is_in("\u25a0 finished"))
        raced = rss(lab.pid)
        lab.send(b"w")
        lab.quiet(SETTLED)
        lab.wait(is_in("100 % done"))
        return opened, raced, rss(lab.pid)


def slow_link(home, folder):
    """Returns the milliseconds to the answers of a running lab on a slow link, and its frames per second."""
    with Lab(home, folder, unasked(folder, LONG, WIDE)) as lab:
        lab.open()
        lab.run()
        lab.listen(0.5)
        was = chosen(lab.rows())
        pressed = throttled(lab)
        shots = [(arrived, chosen(rows)) for arrived, rows in lab.shown()]
    return answers(was, shots, pressed[:-1]), len(shots) / (shots[-1][0] - shots[0][0])


def throttled(lab):
    """Reads from the lab at SLOW bytes per second for 30 s, and presses a key about every 1.7 s.

    Returns the times of the keys in seconds.
    """
    chance, pressed, keys = random.Random(1), [], itertools.cycle([b"v", DOWN, b"\t", DOWN])
    began, taken = time.perf_counter(), 0
    while (now := time.perf_counter()) < began + 30.0:
        if now > began + 3.0 + 1.7 * len(pressed) + chance.uniform(0, 0.3):
            pressed.append(lab.send(next(keys)))
        allowed = int((now - began) * SLOW) - taken
        if allowed > 0 and (data := lab.read(0.0, most=allowed)):
            taken += len(data)
            lab.record.append((time.perf_counter(), data))
        elif allowed > 0:
            taken += allowed  # unused bytes of the link do not accumulate
        time.sleep(0.005)
    return pressed


def answers(was, shots, pressed):
    """Returns the milliseconds from each key to the end of the first frame that shows another choice than before."""
    waiting, times = list(pressed), []
    for arrived, choice in shots:
        if choice != was and waiting and waiting[0] <= arrived:
            times.append(1000 * (arrived - waiting.pop(0)))
        was = choice
    if waiting:
        print(f"  {len(waiting)} of {len(pressed)} keys without an answer of their own", file=sys.stderr)
    return times
