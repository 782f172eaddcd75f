package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabScreen;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.screen.AppState.PreviewCache;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
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

    static Stream<UnaryOperator<AppState>> changes() {
        return Stream.of(
                state -> state.atScreen(5),
                state -> state.with(
                        state.display().withLanguage(state.course().languages().after(state.language()))),
                state -> state.with(state.display().withSize(new Size(120, 40))),
                state -> state.with(state.display().withRaster(state.raster().next())),
                state -> state.withHistory(LearnerHistory.at(NOW, LearningRecord.empty())),
                state -> state.with(state.previewCache()
                        .withPreview(state.page().experiments().get(0), preview())));
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

    @ParameterizedTest
    @MethodSource("changes")
    void visibleChangeIsDrawn(UnaryOperator<AppState> change) {
        AppState changed = change.apply(state);
        lines(state);
        lines(changed);
        assertThat(drawn).containsExactly(state, changed);
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

    /** Tests which parts of the lab are drawn again: the chart, or the results below it. */
    @Test
    void labDrawsOnlyThePartsThatChange() {
        try (LabLearner lab = LabLearner.at("ball")) {
            UnaryOperator<LabScreen> typed =
                    screen -> screen.withKnobEdit(screen.knobEdit().withTyped(Optional.of(TextField.empty())));
            assertThat(redrawn(lab, screen -> screen)).containsExactly("picture", "results");
            assertThat(redrawn(lab, viewed(view -> view.withKnob(2)))).isEmpty();
            assertThat(redrawn(lab, typed)).isEmpty();
            assertThat(redrawn(lab, viewed(view -> view.withChart(1)))).containsExactly("picture");
            assertThat(redrawn(lab, viewed(view -> view.withRow(1)))).containsExactly("picture", "results");
        }
    }

    private static UnaryOperator<LabScreen> viewed(UnaryOperator<LabViewState> change) {
        return screen -> screen.withViewState(change.apply(screen.viewState()));
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
