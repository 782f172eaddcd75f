package descenso.view;

import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Shortened;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * How a race goes, in a few words.
 *
 * @param stepsPerSecond 0 for as fast as it goes
 * @param step the furthest of the runs that are shown
 * @param limit the most steps that they may take
 * @param goal what the chosen run is to reach; empty where it just runs on
 * @param heat what tells the runs shown from those of other heats; empty where all are shown
 * @param share of the whole that is done, from 0 to 1
 * @param secondsLeft how long the rest takes; negative where nobody knows
 */
public record RaceView(
        State state,
        int stepsPerSecond,
        int step,
        int limit,
        String goal,
        String heat,
        double share,
        long secondsLeft,
        Speech speech) {

    /** What the race does. */
    public enum State {
        READY(Phrase.RACE_READY, "·", "."),
        RUNNING(Phrase.RACE_RUNNING, "▶", ">"),
        PAUSED(Phrase.RACE_PAUSED, "‖", "="),
        MEASURING(Phrase.RACE_MEASURING, "▶", ">"),
        OVER(Phrase.RACE_OVER, "■", "#");

        private final Phrase words;
        private final String unicode;
        private final String ascii;

        State(Phrase words, String unicode, String ascii) {
            this.words = words;
            this.unicode = unicode;
            this.ascii = ascii;
        }
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        String sign = speech.glyphs().choose(state.unicode, state.ascii) + " ";
        lines.add(cut(sign + speech.say(state.words) + pace(), Style.STRONG, width));
        lines.add(
                cut(speech.say(Phrase.RACE_STEP, Integer.toString(step), Integer.toString(limit)), Style.TEXT, width));
        if (!goal.isEmpty()) {
            lines.addAll(Prose.lines(speech.say(Phrase.RACE_GOAL, goal), Style.MUTED, width));
        }
        if (!heat.isEmpty()) {
            lines.add(cut(heat, Style.EMPHASIS, width));
        }
        if (!heat.isEmpty() && state == State.OVER) {
            lines.add(cut(speech.say(Phrase.RACE_HEATS), Style.MUTED, width));
        }
        if (!heat.isEmpty() && state != State.OVER) {
            lines.add(cut(new Done(share, speech).percent() + left(), Style.MUTED, width));
        }
        return lines;
    }

    private Line cut(String words, Style style, int width) {
        return Line.of(Shortened.to(width, words, speech.glyphs()), style);
    }

    private String pace() {
        if (state != State.RUNNING && state != State.PAUSED && state != State.READY) {
            return "";
        }
        return ", "
                + switch (stepsPerSecond) {
                    case 0 -> speech.say(Phrase.RACE_FASTEST);
                    case 1 -> speech.say(Phrase.RACE_PACE_ONE);
                    default -> speech.say(Phrase.RACE_PACE, Integer.toString(stepsPerSecond));
                };
    }

    private String left() {
        return state == State.RUNNING && secondsLeft >= 0
                ? ", " + speech.say(Phrase.RACE_LEFT, Long.toString(secondsLeft))
                : "";
    }
}
