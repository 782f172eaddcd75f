package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.UiText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepProgressTest {

    private static Line line(
            boolean running, double share, long millis, Language language, CharacterSet characters, int width) {
        UiText texts = new UiText(Messages.in(language), characters);
        return SweepMap.progress(running, share, Duration.ofMillis(millis), texts, width);
    }

    /** Tests that the remaining time is rounded up, and shown only if the sweep is running and its speed is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | 0     | 0     | 0% done
            true  | 0     | 5000  | 0% done
            true  | 0.25  | 10000 | 25% done, 30 s left
            true  | 0.25  | 10001 | 25% done, 31 s left
            true  | 0.5   | 1     | 50% done, 1 s left
            true  | 0.995 | 9950  | 99% done, 1 s left
            false | 0.9999 | 9950 | 99% done; paused: Space resumes, Esc goes back
            true  | 0.0099 | 0    | 0% done, 0 s left
            true  | 0.99  | 9900  | 99% done, 1 s left
            true  | 1     | 10000 | 100% done, 0 s left
            false | 0.25  | 10000 | 25% done; paused: Space resumes, Esc goes back
            false | 1     | 10000 | 100% done
            """)
    void shareAndRemainingTimeAreShown(boolean running, double share, long millis, String expected) {
        assertThat(line(running, share, millis, Language.EN, CharacterSet.UNICODE, 78)
                        .toString())
                .endsWith("  " + expected);
    }

    @Test
    void lineHasABarShareAndTime() {
        assertThat(line(true, 0.25, 10_000, Language.ES, CharacterSet.UNICODE, 60))
                .hasToString("━━━━━───────────────  25 % hecho, quedan 30 s");
        assertThat(line(true, 0.25, 10_000, Language.ES, CharacterSet.ASCII, 60))
                .hasToString("=====...............  25 % hecho, quedan 30 s");
        assertThat(line(false, 1, 10_000, Language.EN, CharacterSet.ASCII, 60))
                .hasToString("====================  100% done");
    }

    /** Tests that the bar takes at most a third of the line and is full only at 100 percent. */
    @ParameterizedTest
    @CsvSource({"30, 10", "60, 20", "78, 26", "90, 30", "118, 30", "200, 30"})
    void barGrowsWithTheShare(int width, int bar) {
        long last = -1;
        for (int percent = 0; percent <= 100; percent++) {
            String text = line(false, percent / 100.0, 0, Language.EN, CharacterSet.ASCII, width)
                    .toString();
            assertThat(text.indexOf("  " + percent + "%")).isEqualTo(bar);
            long full =
                    text.substring(0, bar).chars().filter(cell -> cell == '=').count();
            assertThat(full).isBetween(last, percent == 100 ? bar : bar - 1L);
            last = full;
        }
        assertThat(last).isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource({"1", "8", "20", "28", "80"})
    void lineFitsEveryWidth(int width) {
        assertThat(line(true, 0.001, 1_000_000_000, Language.ES, CharacterSet.UNICODE, width)
                        .width())
                .isLessThanOrEqualTo(width);
    }
}
