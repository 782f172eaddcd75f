"""Measures the output for pages and questions, in bytes, and the time to the answer to a page turn."""

import itertools

import ideal
from terminal import DOWN, END, FRAME_ENDS, LAST, LEFT, RIGHT, RUN, UP, Terminal, environment, is_lesson, place

COLOURS = {"truecolor": {}, "16 colours": {"TERM": "xterm", "COLORTERM": ""}}
SETTLED = 1.0  # seconds without output after which background loading is over


def cost(terminal, key):
    """Presses a key; returns its frames, their bytes, the changed cells, and the bytes of an ideal encoder."""
    encoder = ideal.Encoder.at(terminal.screen)
    answer, _ = terminal.press(key)
    frames = [frame + FRAME_ENDS for frame in answer.split(FRAME_ENDS)[:-1]]
    changed, best = zip(*(shown(terminal, frame, encoder) for frame in frames))
    terminal.drain(SETTLED)  # a picture that follows the page does not count for the page turn
    return len(frames), len(answer), sum(changed), sum(best)


def shown(terminal, frame, encoder):
    """Shows a frame; returns the changed cells and the bytes of an ideal encoder."""
    terminal.stream.feed(frame)
    return encoder.show(terminal.screen)


def turns(home, folder, colours):
    """Returns the cost of each press of the right arrow, from the title page to the last screen."""
    with Terminal([RUN, "learn", "0"], environment(home, folder, **COLOURS[colours])) as terminal:
        terminal.seconds_until(is_lesson)
        terminal.drain(SETTLED)
        costs = []
        while place(terminal) < LAST:
            costs.append(cost(terminal, RIGHT))
        return costs


def small_steps(home, folder):
    """Returns the costs of keys that change only a few cells, by name of the action.

    The first key of an action may have to change the pen.
    """
    letters = [b"%c" % letter for letter in b"a slope"]
    to_question = [END, b"s", b"a"]  # skips the prediction that seals the questions; the first one asks for a text
    cases = {
        "pointer, contents": (["learn", "5"], [b"c"], [DOWN, DOWN, DOWN, DOWN, UP, UP, UP, UP]),
        "pointer, search": (["learn", "5"], [b"/", b"adam"], [DOWN, DOWN, DOWN, DOWN, UP, UP, UP, UP]),
        "pointer, answers": (["learn", "4"], [*to_question, b"\t"], [DOWN, UP] * 4),
        "pointer, experiments": (["lab"], [], [DOWN, DOWN, DOWN, UP] * 2),
        "pointer, knobs": (["lab", "ball"], [], [DOWN, UP] * 4),
        "letter, answer": (["learn", "4"], [*to_question, letters[0]], letters[1:]),
        "cursor, answer": (["learn", "4"], [*to_question, b"".join(letters)], [LEFT] * 5 + [RIGHT] * 3),
    }
    return {name: pressed(home, folder / name, *case) for name, case in cases.items()}


def pressed(home, state, command, opening, keys):
    """Returns the cost of each key, after opening keys that are not counted."""
    with Terminal([RUN, *command], environment(home, state)) as terminal:
        terminal.seconds_until(lambda rows: "Esc" in rows[-1] or "q salir" in rows[-1])
        terminal.drain(SETTLED)
        for key in opening:
            cost(terminal, key)
        return [cost(terminal, key) for key in keys]


def latency(home, folder, presses):
    """Returns the milliseconds from each key that turns a page to the last byte of its answer.

    Presses twice as many keys before, to warm up the program.
    """
    with Terminal([RUN, "learn", "1"], environment(home, folder)) as terminal:
        terminal.seconds_until(is_lesson)
        terminal.drain(SETTLED)
        there_and_back = itertools.cycle([RIGHT] * 15 + [LEFT] * 15)
        times = [terminal.press(key)[1] for key in itertools.islice(there_and_back, 3 * presses)]
        return [1000 * seconds for seconds in times[2 * presses :]]
