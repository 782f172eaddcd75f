"""The lab as a student feels it: sweeps, frames, keys while networks train, memory, and a slow link.

What the tutor writes is recorded, and shown only afterwards to the emulated terminal, which would take a processor from
what is measured. A key is answered by the end of the first frame that shows what the key changes.
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
SLOW = 9600  # bytes a second
LONG, WIDE = 20000, 256  # epochs and hidden units of a race that outlasts the keys; the notebook's are 20 and 32
WARM = 500  # keys in quick succession after which the program is compiled
SETTLED = 3.0  # seconds without a frame after which a sweep is over


class Lab(Terminal):
    """An experiment on the bench, and a record of what it writes: (seconds, bytes) of each read."""

    def __init__(self, home, folder, experiment):
        state = tempfile.mkdtemp(dir=folder)
        self.record = []
        super().__init__([RUN, "lab", experiment], environment(home, state, LANG="en_US.UTF-8"))

    def listen(self, seconds, until=None):
        """Records for so long, or until the record satisfies; returns whether it did."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if data := self.read(left):
                self.record.append((time.perf_counter(), data))
                if until and until(data):
                    return True
        return False

    def quiet(self, seconds, patience=60.0):
        """Records until nothing was written for so long."""
        end = time.perf_counter() + patience
        while time.perf_counter() < end and (data := self.read(seconds)):
            self.record.append((time.perf_counter(), data))

    def frames(self):
        """Takes the record: (seconds at which its last byte came, bytes) of each whole frame."""
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
        """Takes the record, frame by frame: (seconds, the screen then)."""
        for arrived, frame in self.frames():
            self.stream.feed(frame)
            yield arrived, self.screen.display

    def rows(self):
        for _ in self.shown():
            pass
        return self.screen.display

    def send(self, keys):
        os.write(self.pty, keys)
        return time.perf_counter()

    def wait(self, is_there, patience=60.0):
        """Records until the screen is so."""
        end = time.perf_counter() + patience
        while not is_there(self.rows()):
            if time.perf_counter() > end:
                sys.exit("the screen did not come:\n" + "\n".join(self.screen.display))
            self.listen(0.2, until=lambda data: FRAME_ENDS in data)

    def open(self):
        self.wait(is_in("step 0 of"))
        self.quiet(0.5)
        self.rows()

    def run(self):
        """Runs it; who is asked what will happen does not know."""
        self.send(RUN_OR_PAUSE)
        self.listen(0.4)
        if any("I don" in row for row in self.rows()):
            self.send(UP)
            self.quiet(0.3)
            self.rows()
            self.send(ENTER)

    def press_often(self, keys, presses, seed=1):
        """Presses keys at times that no period of the program can follow, recording; returns when."""
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
    """What keys change in the lab: the picture, the knob and the run that are chosen."""
    picture = re.search(r"view: \S+", text(rows))
    knob = next((i for i, row in enumerate(rows) if "\u25b8" in row[20:]), None)
    run = next((i for i, row in enumerate(rows) if "\u25b8" in row[:4]), None)
    return picture and picture.group(), knob, run


def chosen_cell(rows):
    """What arrows change in a sweep: the cell that is described."""
    return next((words.group() for row in rows if (words := re.match(r" \w+, \u03b7 \S+:", row))), None)


def unasked(folder, epochs, units):
    """The notebook's race for so many epochs of a network of so many hidden units, and nothing asked before."""
    experiment = (ROOT / "lessons/optimizers/experiments/notebook.yaml").read_text()
    experiment = re.sub(r"(?ms)^(measures|theory|predict|challenges):.*?(?=^\w|\Z)", "", experiment)
    for old, new in {"epochs: 20\n": f"epochs: {epochs}\n", "layers: [32]\n": f"layers: [{units}]\n"}.items():
        if old not in experiment:
            sys.exit(f"the notebook's experiment has no {old}")
        experiment = experiment.replace(old, new)
    path = folder / f"notebook-{epochs}-{units}.yaml"
    path.write_text(experiment)
    return str(path)


def rss(pid):
    """Mebibytes."""
    return int(re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def sweep_in_lab(home, folder, keys):
    """Seconds of a sweep from its key to 100 %, and milliseconds to the answers of keys pressed meanwhile."""
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
    began = time.perf_counter()
    subprocess.run(
        [RUN, "run", "sweep"], env=environment(home, folder), check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    return time.perf_counter() - began


def sweeps(home, folder, runs):
    """Seconds of sweeps in the lab and without a screen, in turn, and how keys are answered meanwhile."""
    lab, alone, times = [], [], []
    for _ in range(runs):
        lab.append(sweep_in_lab(home, folder, keys=False)[0])
        alone.append(sweep_alone(home, folder))
        times += sweep_in_lab(home, folder, keys=True)[1]
    return lab, alone, times


def frames(home, folder, experiment):
    """What each frame costs from the first step to the last (as a key's answer in pages), and their seconds."""
    with Lab(home, folder, experiment) as lab:
        lab.open()
        lab.run()
        lab.quiet(1.0, patience=20)
        recorded = lab.frames()
        lab.stream.feed(recorded[0][1])  # brings the lab back after the question
        encoder = ideal.Encoder.at(lab.screen)
        costs = [(1, len(frame), *shown(lab, frame, encoder)) for _, frame in recorded[1:]]
        return costs, recorded[-1][0] - recorded[0][0]


def idle(home, folder):
    """Bytes that an idle lab writes in three seconds, which are to be none."""
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
    lab.quiet(0.5)
    lab.record.clear()
    lab.listen(3.0)
    return sum(len(data) for _, data in lab.record)


def latency(home, folder, presses):
    """Milliseconds in which keys are answered while four optimizers train, once the program is warm."""
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
    """Mebibytes that are resident once the lab is open, after a race, and after a sweep."""
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
    """Milliseconds in which a running lab answers where its terminal takes but so many bytes a second, and its frames a second."""
    with Lab(home, folder, unasked(folder, LONG, WIDE)) as lab:
        lab.open()
        lab.run()
        lab.listen(0.5)
        was = chosen(lab.rows())
        pressed = throttled(lab)
        shots = [(arrived, chosen(rows)) for arrived, rows in lab.shown()]
    return answers(was, shots, pressed[:-1]), len(shots) / (shots[-1][0] - shots[0][0])


def throttled(lab):
    """Half a minute on the slow link, a key every second or two; returns when they were pressed."""
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
            taken += allowed  # what nobody sent is not made up for
        time.sleep(0.005)
    return pressed


def answers(was, shots, pressed):
    """Milliseconds from each press to the end of the first frame that shows another choice than was there."""
    waiting, times = list(pressed), []
    for arrived, choice in shots:
        if choice != was and waiting and waiting[0] <= arrived:
            times.append(1000 * (arrived - waiting.pop(0)))
        was = choice
    if waiting:
        print(f"  {len(waiting)} of {len(pressed)} keys without an answer of their own", file=sys.stderr)
    return times
