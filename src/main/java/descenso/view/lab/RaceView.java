package descenso.view.lab;

import descenso.phrases.MessageKey;
import descenso.tui.Ellipsis;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the progress of a race.
 *
 * @param stepsPerSecond the pace, in steps per second; 0 for the maximum
 * @param step the step of the furthest of the visible runs
 * @param limit the maximum number of their steps
 * @param goal the goal of the selected run; empty if it has none
 * @param heat the values that distinguish the visible runs from other heats; empty if all runs are visible
 * @param share the share of the race that is done, from 0 to 1
 * @param secondsLeft the remaining time, in seconds; negative if it is unknown
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
        UiText texts) {

    /** The states of a race. */
    public enum State {
        READY(MessageKey.RACE_READY, "·", "."),
        RUNNING(MessageKey.RACE_RUNNING, "▶", ">"),
        PAUSED(MessageKey.RACE_PAUSED, "‖", "="),
        MEASURING(MessageKey.RACE_MEASURING, "▶", ">"),
        OVER(MessageKey.RACE_OVER, "■", "#");

        private final MessageKey key;
        private final String unicode;
        private final String ascii;

        State(MessageKey key, String unicode, String ascii) {
            this.key = key;
            this.unicode = unicode;
            this.ascii = ascii;
        }
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        String sign = texts.characters().select(state.unicode, state.ascii) + " ";
        lines.add(cut(sign + texts.say(state.key) + pace(), Style.STRONG, width));
        lines.add(cut(
                texts.say(MessageKey.RACE_STEP, Integer.toString(step), Integer.toString(limit)), Style.TEXT, width));
        if (!goal.isEmpty()) {
            lines.addAll(LineWrapper.lines(texts.say(MessageKey.RACE_GOAL, goal), Style.MUTED, width));
        }
        if (!heat.isEmpty()) {
            lines.add(cut(heat, Style.EMPHASIS, width));
        }
        if (!heat.isEmpty() && state == State.OVER) {
            lines.add(cut(texts.say(MessageKey.RACE_HEATS), Style.MUTED, width));
        }
        if (!heat.isEmpty() && state != State.OVER) {
            lines.add(cut(texts.percent(share) + left(), Style.MUTED, width));
        }
        return lines;
    }

    private Line cut(String words, Style style, int width) {
        return Line.of(Ellipsis.to(width, words, texts.characters()), style);
    }

    private String pace() {
        if (state != State.RUNNING && state != State.PAUSED && state != State.READY) {
            return "";
        }
        return ", "
                + switch (stepsPerSecond) {
                    case 0 -> texts.say(MessageKey.RACE_FASTEST);
                    case 1 -> texts.say(MessageKey.RACE_PACE_ONE);
                    default -> texts.say(MessageKey.RACE_PACE, Integer.toString(stepsPerSecond));
                };
    }

    private String left() {
        return state == State.RUNNING && secondsLeft >= 0
                ? ", " + texts.say(MessageKey.RACE_LEFT, Long.toString(secondsLeft))
                : "";
    }
}
