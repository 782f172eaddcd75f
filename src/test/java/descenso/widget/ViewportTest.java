package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "90, 90", "91, 90", "1000, 90", "-1, 0", "2147483647, 90"})
    void topIsLimitedSoThatTheViewportIsFull(int asked, int top) {
        assertThat(new Viewport(asked, 10, 100).top()).isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({"1, 29", "-1, 11", "3, 47", "100, 90", "-100, 0"})
    void pagesShareOneLine(int pages, int top) {
        assertThat(new Viewport(20, 10, 100).paged(pages).top()).isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "29, 20", "30, 21", "19, 19", "0, 0", "99, 90"})
    void showingALineMovesAsLittleAsPossible(int line, int top) {
        assertThat(new Viewport(20, 10, 100).showing(line).top()).isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({"0, 90, true, false", "1, 89, false, false", "89, 1, false, false", "90, 0, false, true"})
    void positionInTheTextIsReported(int top, int below, boolean isAtTop, boolean isAtBottom) {
        Viewport viewport = new Viewport(top, 10, 100);
        assertThat(viewport.below()).isEqualTo(below);
        assertThat(viewport.isAtTop()).isEqualTo(isAtTop);
        assertThat(viewport.isAtBottom()).isEqualTo(isAtBottom);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "9", "10"})
    void shortTextIsShownWhole(int total) {
        Viewport viewport = new Viewport(7, 10, total);
        List<Line> lines = Collections.nCopies(total, Line.blank());
        assertThat(viewport.of(lines)).hasSize(total);
        assertThat(viewport.isAtTop() && viewport.isAtBottom()).isTrue();
        assertThat(viewport.below()).isZero();
        assertThat(viewport.paged(1).moved(-3)).isEqualTo(viewport);
    }

    @ParameterizedTest
    @CsvSource({"50, 50, 40, false", "95, 95, 0, true", "99, 99, 0, true"})
    void viewportCanStartAtALineNearTheEnd(int line, int top, int below, boolean isAtBottom) {
        Viewport viewport = new Viewport(0, 10, 100).at(line);
        assertThat(viewport.top()).isEqualTo(top);
        assertThat(viewport.below()).isEqualTo(below);
        assertThat(viewport.isAtBottom()).isEqualTo(isAtBottom);
        assertThat(viewport.of(Collections.nCopies(100, Line.blank()))).hasSize(Math.min(10, 100 - line));
    }

    @Test
    void viewportStaysWithinTheText() {
        Random random = new Random(1);
        Viewport viewport = new Viewport(0, 4, 30);
        for (int step = 0; step < 1000; step++) {
            viewport = random.nextBoolean()
                    ? viewport.moved(random.nextInt(41) - 20)
                    : viewport.paged(random.nextInt(5) - 2);
            assertThat(viewport.top()).isBetween(0, 26);
        }
    }
}
