package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.time.Duration;

/** Renders the progress of a sweep, as a share from 0 to 1, and its remaining time. */
public record SweepProgress(boolean isRunning, double share, Duration elapsed, UiText texts) {

    private static final int WHOLE = 1000;
    /** Maximum width of the progress bar, in cells. */
    private static final int BAR = 30;

    public Line line(int width) {
        int bar = Math.min(BAR, width / 3);
        return Line.join(
                        Line.progress((int) (WHOLE * share), WHOLE, bar, texts.characters(), Style.STRONG),
                        Line.of("  " + texts.percent(share) + left(), Style.TEXT))
                .truncate(width);
    }

    private String left() {
        if (!isRunning) {
            return share < 1 ? "; " + texts.say(MessageKey.SWEEP_STOPPED) : "";
        }
        if (share <= 0) {
            return "";
        }
        long seconds = (long) Math.ceil(elapsed.toMillis() * (1 - share) / share / WHOLE);
        return ", " + texts.say(MessageKey.RACE_LEFT, Long.toString(seconds));
    }
}
