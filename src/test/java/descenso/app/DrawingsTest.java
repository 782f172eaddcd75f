package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Phrase;
import descenso.progress.Bookmark;
import descenso.progress.Ledger;
import descenso.tui.Size;
import descenso.view.LessonLines;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page is drawn anew where anything that it shows has changed, and only there; so is the lab, which a fuzz test draws both
 * ways.
 */
class DrawingsTest {

    private static final ZonedDateTime NOW =
            Instant.parse("2026-03-01T10:00:00Z").atZone(ZoneId.of("UTC"));

    private final Study study = Learner.at(2).study();
    private final Drawings drawings = new Drawings();
    private final List<Study> drawn = new ArrayList<>();

    private LessonLines lines(Study of) {
        return drawings.page(of, () -> {
            drawn.add(of);
            return new LessonLines(List.of(), List.of(0), List.of());
        });
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("another page", study -> study.atScreen(5)),
                change(
                        "the other language",
                        study -> study.speaking(study.language().other())),
                change("another width", study -> study.sized(new Size(120, 40))),
                change("another ink", study -> study.drawnWith(study.ink().next())),
                change("something done", study -> study.having(Past.at(NOW, Ledger.empty()))),
                change("a preview to be made", study -> study.wanting("ball")));
    }

    private static Arguments change(String what, UnaryOperator<Study> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsDrawn(String what, UnaryOperator<Study> change) {
        Study changed = change.apply(study);
        lines(study);
        lines(changed);
        assertThat(drawn).as(what).containsExactly(study, changed);
    }

    @Test
    void whatIsDrawnOfTheSameIsNotDrawnAgain() {
        lines(study);
        lines(study.at(new Bookmark(study.bookmark().screen(), 1, 2)));
        lines(study.withRead("analogy"));
        lines(study.noticing(Phrase.COURSE_ENDS));
        assertThat(drawn).containsExactly(study);
    }
}
