package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState.PreviewCache;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.AttemptFixture;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.lesson.LessonLines;
import descenso.widget.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that a page or a part of the lab is drawn again only if something that it shows has changed. EventsFuzzTest
 * compares frames drawn with and without the cache.
 */
class RenderCacheTest {

    private static final ZonedDateTime NOW =
            Instant.parse("2026-03-01T10:00:00Z").atZone(ZoneId.of("UTC"));

    private final AppState state = ScriptedLearner.at(2).state();
    private final RenderCache cache = new RenderCache();
    private final List<AppState> drawn = new ArrayList<>();

    private LessonLines lines(AppState state) {
        return lines(cache, state);
    }

    private LessonLines lines(RenderCache cache, AppState state) {
        return cache.page(state, () -> {
            drawn.add(state);
            return new LessonLines(List.of(), List.of(0), List.of());
        });
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("another page", state -> state.atScreen(5)),
                change(
                        "the other language",
                        state -> state.with(state.display()
                                .withLanguage(state.course().languages().after(state.language())))),
                change("another width", state -> state.with(state.display().withSize(new Size(120, 40)))),
                change(
                        "another raster",
                        state -> state.with(
                                state.display().withRaster(state.raster().next()))),
                change("another history", state -> state.withHistory(LearnerHistory.at(NOW, LearningRecord.empty()))),
                change(
                        "a preview that has arrived",
                        state -> state.with(state.previewCache()
                                .withPreview(state.page().experiments().get(0), preview()))));
    }

    private static Optional<PreviewCache.Preview> preview() {
        try (LabLearner lab = LabLearner.at("ball")) {
            return Optional.of(new PreviewCache.Preview(
                    screen(lab).session().experiment(), List.of(), Optional.empty(), Map.of()));
        }
    }

    private static LabScreen screen(LabLearner lab) {
        return (LabScreen) lab.learner().tutor().screen();
    }

    private static Arguments change(String name, UnaryOperator<AppState> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void visibleChangeIsDrawn(String name, UnaryOperator<AppState> change) {
        AppState changed = change.apply(state);
        lines(state);
        lines(changed);
        assertThat(drawn).as(name).containsExactly(state, changed);
    }

    @Test
    void pageIsNotDrawnAgainWithoutVisibleChange() {
        lines(state);
        lines(state.withBookmark(new Bookmark(state.bookmark().pageId(), 1, 2)));
        lines(state.withMark(CourseState.Mark.READ, "analogy"));
        lines(state.withNotice(MessageKey.SEAL_QUESTIONS));
        lines(state.with(state.previewCache().withRequested("ball")));
        lines(state.with(state.previewCache().withPreview("ball", preview())));
        assertThat(drawn).containsExactly(state);
    }

    @Test
    void pageWithoutBetsIsDrawnOnceForAllSessions() {
        SharedDisplay all = new SharedDisplay(Map.of());
        AppState fresh = state.withHistory(LearnerHistory.withoutDate(LearningRecord.empty()));
        AppState other = fresh.with(fresh.display().withLanguage(fresh.language()));
        AppState wide = fresh.with(fresh.display().withSize(new Size(120, 40)));
        LessonLines first = lines(new RenderCache(Optional.of(all)), fresh);
        assertThat(lines(new RenderCache(Optional.of(all)), other)).isSameAs(first);
        assertThat(drawn).containsExactly(fresh);
        lines(new RenderCache(Optional.of(all)), wide);
        lines(new RenderCache(Optional.of(all)), fresh.lookedAt());
        assertThat(drawn).containsExactly(fresh, wide, fresh.lookedAt());
    }

    @Test
    void messagesOfALanguageAreKeptOnce() {
        SharedDisplay all = new SharedDisplay(Map.of());
        Messages first = all.shared(Messages.in(state.language()));
        assertThat(all.shared(Messages.in(state.language()))).isSameAs(first);
        assertThat(all.shared(Messages.spoken(state.language())))
                .isNotEqualTo(first)
                .isEqualTo(Messages.spoken(state.language()));
    }

    @Test
    void pageOfALearnerWithBetsIsDrawnForThisLearner() {
        SharedDisplay all = new SharedDisplay(Map.of());
        AppState learned = state.withHistory(LearnerHistory.withoutDate(
                LearningRecord.of(List.of(AttemptFixture.question("any", 1, Attempt.Grade.RIGHT)))));
        lines(new RenderCache(Optional.of(all)), learned);
        lines(new RenderCache(Optional.of(all)), learned);
        assertThat(drawn).containsExactly(learned, learned);
        lines(new RenderCache(Optional.of(all)), learned.lookedAt());
        lines(new RenderCache(Optional.of(all)), state.lookedAt());
        assertThat(drawn).as("looked at").hasSize(3);
    }

    /** Tests which parts of the lab are drawn again: the chart, or the results below it. */
    @Test
    void labDrawsOnlyThePartsThatChange() {
        try (LabLearner lab = LabLearner.at("ball")) {
            assertThat(redrawn(lab, screen -> screen)).containsExactly("picture", "results");
            assertThat(redrawn(
                            lab,
                            screen -> screen.withViewState(screen.viewState().withKnob(2))))
                    .isEmpty();
            assertThat(redrawn(
                            lab,
                            screen -> screen.withKnobEdit(screen.knobEdit().withTyped(Optional.of(TextField.empty())))))
                    .isEmpty();
            assertThat(redrawn(
                            lab,
                            screen -> screen.withViewState(screen.viewState().withChart(1))))
                    .containsExactly("picture");
            assertThat(redrawn(
                            lab,
                            screen -> screen.withViewState(screen.viewState().withRow(1))))
                    .containsExactly("picture", "results");
            lines(state);
            assertThat(redrawn(
                            lab,
                            screen -> screen.withViewState(screen.viewState().withRow(1))))
                    .as("after a page")
                    .containsExactly("picture", "results");
        }
    }

    private List<String> redrawn(LabLearner learner, UnaryOperator<LabScreen> change) {
        LabScreen lab = change.apply(screen(learner));
        List<String> redrawn = new ArrayList<>();
        cache.plot(lab.plotKey(state, state.size()), () -> drawing("picture", redrawn));
        cache.results(lab.resultsKey(state, state.size()), () -> drawing("results", redrawn));
        return redrawn;
    }

    private static List<Line> drawing(String part, List<String> redrawn) {
        redrawn.add(part);
        return List.of();
    }
}
