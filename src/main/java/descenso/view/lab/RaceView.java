package descenso.view.lab;

import descenso.phrases.MessageKey;
import descenso.tui.Ellipsis;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.PercentDone;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
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
        UiText speech) {

    /** What the race does. */
    public enum State {
        READY(MessageKey.RACE_READY, "·", "."),
        RUNNING(MessageKey.RACE_RUNNING, "▶", ">"),
        PAUSED(MessageKey.RACE_PAUSED, "‖", "="),
        MEASURING(MessageKey.RACE_MEASURING, "▶", ">"),
        OVER(MessageKey.RACE_OVER, "■", "#");

        private final MessageKey words;
        private final String unicode;
        private final String ascii;

        State(MessageKey words, String unicode, String ascii) {
            this.words = words;
            this.unicode = unicode;
            this.ascii = ascii;
        }
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        String sign = speech.glyphs().select(state.unicode, state.ascii) + " ";
        lines.add(cut(sign + speech.say(state.words) + pace(), Style.STRONG, width));
        lines.add(cut(
                speech.say(MessageKey.RACE_STEP, Integer.toString(step), Integer.toString(limit)), Style.TEXT, width));
        if (!goal.isEmpty()) {
            lines.addAll(WrappedText.lines(speech.say(MessageKey.RACE_GOAL, goal), Style.MUTED, width));
        }
        if (!heat.isEmpty()) {
            lines.add(cut(heat, Style.EMPHASIS, width));
        }
        if (!heat.isEmpty() && state == State.OVER) {
            lines.add(cut(speech.say(MessageKey.RACE_HEATS), Style.MUTED, width));
        }
        if (!heat.isEmpty() && state != State.OVER) {
            lines.add(cut(new PercentDone(share, speech).percent() + left(), Style.MUTED, width));
        }
        return lines;
    }

    private Line cut(String words, Style style, int width) {
        return Line.of(Ellipsis.to(width, words, speech.glyphs()), style);
    }

    private String pace() {
        if (state != State.RUNNING && state != State.PAUSED && state != State.READY) {
            return "";
        }
        return ", "
                + switch (stepsPerSecond) {
                    case 0 -> speech.say(MessageKey.RACE_FASTEST);
                    case 1 -> speech.say(MessageKey.RACE_PACE_ONE);
                    default -> speech.say(MessageKey.RACE_PACE, Integer.toString(stepsPerSecond));
                };
    }

    private String left() {
        return state == State.RUNNING && secondsLeft >= 0
                ? ", " + speech.say(MessageKey.RACE_LEFT, Long.toString(secondsLeft))
                : "";
    }
}
