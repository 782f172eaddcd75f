package descenso.app.screen;

import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.plot.shape.Raster;
import descenso.progress.Bookmark;
import descenso.progress.SavedState;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.frame.Layout;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state that all screens share: the course, the display settings, the learner's position and history, and previews.
 *
 * @param manner the language, texts, theme, raster and screen size
 * @param whereabouts the learner's position and history in the course
 * @param gallery the previews of experiments
 * @param drawings the cache of drawn lines, shared with all states derived from this one
 * @param notice a line shown at the foot until the next key
 */
public record AppState(
        Course course,
        DisplaySettings manner,
        CourseState whereabouts,
        PreviewCache gallery,
        RenderCache drawings,
        Optional<LocalizedMessage> notice) {

    /** Creates the initial state, without notice, previews or drawn lines. */
    public static AppState opening(Course course, DisplaySettings manner, CourseState whereabouts) {
        return new AppState(course, manner, whereabouts, PreviewCache.empty(), new RenderCache(), Optional.empty());
    }

    public Language language() {
        return manner.language();
    }

    public UiText speech() {
        return manner.speech();
    }

    /** Tests whether the tutor works line by line, without a screen. */
    public boolean isPlainMode() {
        return speech().phrases().isTold();
    }

    public Theme theme() {
        return manner.theme();
    }

    public Raster ink() {
        return manner.ink();
    }

    public Size size() {
        return manner.size();
    }

    public Bookmark bookmark() {
        return whereabouts.bookmark();
    }

    /** Returns the learner's seed for the numbers that questions draw. */
    public long learner() {
        return whereabouts.learner();
    }

    public Set<String> read() {
        return whereabouts.read();
    }

    public LearnerHistory past() {
        return whereabouts.past();
    }

    public Map<String, Preview> previews() {
        return gallery.previews();
    }

    public Set<String> wanted() {
        return gallery.wanted();
    }

    /** Returns the current page, down to its seal. */
    public Page page() {
        return withModelAnswerSeen(wholePage());
    }

    /** Returns the current page with its sealed part. */
    public Page wholePage() {
        return course.page(language(), bookmark().screen());
    }

    /**
     * Returns a page down to its first experiment that awaits the learner's prediction; the whole page if none does.
     */
    public Page withModelAnswerSeen(Page page) {
        return page.sealed(this::awaitsPrediction);
    }

    /** Returns the given questions that no seal hides, in their order. */
    public List<CourseQuestion> open(List<CourseQuestion> questions) {
        return questions.stream()
                .filter(asked -> withModelAnswerSeen(course.page(language(), asked.screen()))
                        .exercises()
                        .contains(asked.exercise()))
                .toList();
    }

    /**
     * Tests whether an experiment asks for a prediction that the learner has not made. "I don't know" counts as a
     * prediction. An unreadable experiment asks for none.
     */
    public boolean awaitsPrediction(String experiment) {
        return !past().ledger().isPredicted(experiment)
                && !whereabouts.predicted().contains(experiment)
                && gallery.asks(experiment).orElseGet(() -> course.asksForPrediction(experiment));
    }

    /** Returns the 0-based number of the current page; -1 if the course does not contain it. */
    public int number() {
        return course.screens().indexOf(bookmark().screen());
    }

    public boolean isFirst() {
        return number() <= 0;
    }

    public boolean isLast() {
        return number() == lastNumber();
    }

    public int lastNumber() {
        return course.screens().size() - 1;
    }

    /** Returns the 0-based number of the first page after the title that is not read to its end; 1 if all are read. */
    public int firstUnread() {
        for (int number = 1; number < course.screens().size(); number++) {
            if (!read().contains(course.screens().get(number))) {
                return number;
            }
        }
        return 1;
    }

    /** Tests whether the current page is missing in the learner's language. */
    public boolean isForeign() {
        return wholePage().language() != language();
    }

    public Layout layout() {
        return Layout.of(size());
    }

    public SavedState remembered() {
        return new SavedState(
                Optional.of(bookmark()),
                Optional.of(language()),
                Optional.of(theme().name()),
                Optional.of(ink().name()),
                read(),
                whereabouts.drafts());
    }

    public AppState withLanguage(Language other) {
        return with(manner.speaking(other));
    }

    public AppState withTheme(Theme other) {
        return with(manner.in(other));
    }

    /** Formats a diagnostic with its source position. */
    public String say(Diagnostic fault) {
        return fault.place() + ": " + speech().say(fault.sentence());
    }

    /** Returns the texts for charts, in the characters of the raster. */
    public UiText captions() {
        return new UiText(speech().phrases(), ink().glyphs());
    }

    public AppState withRaster(Raster other) {
        return with(manner.drawnWith(other));
    }

    public AppState withSize(Size other) {
        return with(manner.sized(other));
    }

    public AppState withBookmark(Bookmark place) {
        return with(whereabouts.at(place));
    }

    /**
     * Returns this state at the top of a page.
     *
     * @param number the 0-based number of the page, limited to the pages of the course
     */
    public AppState atScreen(int number) {
        return withBookmark(Bookmark.atTop(course.screens().get(Math.max(0, Math.min(number, lastNumber())))));
    }

    /** Marks the preview of an experiment as requested. */
    public AppState withPreviewRequested(String experiment) {
        return with(gallery.wanting(experiment));
    }

    AppState withPreview(String experiment, Preview preview) {
        return with(gallery.previewing(experiment, preview));
    }

    /** Marks an experiment as one without a preview, because its file cannot be read. */
    AppState unpreviewing(String experiment) {
        return with(gallery.unpreviewing(experiment));
    }

    /**
     * Marks the preview of an experiment as stale, so that it is requested again. The old one is shown until the new
     * one arrives.
     */
    public AppState withStalePreview(String experiment) {
        return with(gallery.refreshing(experiment));
    }

    public AppState withRead(String screen) {
        return with(whereabouts.withRead(screen));
    }

    public AppState withNotice(LocalizedMessage sentence) {
        return new AppState(course, manner, whereabouts, gallery, drawings, Optional.of(sentence));
    }

    public AppState withNotice(MessageKey phrase, String... arguments) {
        return withNotice(LocalizedMessage.of(phrase, arguments));
    }

    public AppState withoutNotice() {
        return new AppState(course, manner, whereabouts, gallery, drawings, Optional.empty());
    }

    private AppState with(DisplaySettings other) {
        return new AppState(course, other, whereabouts, gallery, drawings, notice);
    }

    private AppState with(CourseState other) {
        return new AppState(course, manner, other, gallery, drawings, notice);
    }

    private AppState with(PreviewCache other) {
        return new AppState(course, manner, whereabouts, other, drawings, notice);
    }

    /** Marks a question as passed since the start. */
    public AppState withPassedQuestion(String id) {
        return with(whereabouts.passing(id));
    }

    /** Marks a prediction on an experiment as made, although the journal could not record it. */
    public AppState predicting(String experiment) {
        return with(whereabouts.predicting(experiment));
    }

    /** Marks the model answer to an open question as seen, or removes the mark. */
    public AppState withModelAnswerSeen(String question, boolean isSeen) {
        return with(whereabouts.opened(question, isSeen));
    }

    public boolean isOpened(String question) {
        return whereabouts.opened().contains(question);
    }

    public boolean isPassed(String id) {
        return whereabouts.passed().contains(id);
    }

    /** Returns the draft of an answer to a question; may be empty. */
    public String draft(String question) {
        return whereabouts.drafts().getOrDefault(question, "");
    }

    /** Returns this state with the draft of an answer; an empty text removes the draft. */
    public AppState withDraft(String question, String text) {
        return with(whereabouts.drafting(question, text));
    }

    public AppState withHistory(LearnerHistory other) {
        return with(whereabouts.having(other));
    }

    /** Returns the title of an experiment in the learner's language; its name if the course does not contain it. */
    public String title(String experiment) {
        return course.experimentTitle(experiment)
                .map(title -> speech().glyphs().encode(title.in(language())))
                .orElse(experiment);
    }

    /** Returns the first position in the course that shows an experiment; empty if no page does. */
    public Optional<Bookmark> placeOf(String experiment) {
        return Optional.ofNullable(course.pagesOfExperiments(language()).get(experiment))
                .map(screen -> new Bookmark(screen, 1 + block(experiment, screen), 0));
    }

    /** Returns the 0-based index of an experiment among the blocks of a page. */
    private int block(String experiment, String screen) {
        List<Block> blocks = course.page(language(), screen).blocks();
        return (int) blocks.stream()
                .takeWhile(block -> !(block instanceof Block.ExperimentBlock named
                        && named.id().equals(experiment)))
                .count();
    }

    /** Returns a question in the learner's language; unchanged if the page has no version with the same parts. */
    public CourseQuestion translated(CourseQuestion asked) {
        return course.page(language(), asked.screen()).exercises().stream()
                .filter(asked.exercise()::isSameAs)
                .map(exercise -> new CourseQuestion(asked.screen(), exercise))
                .findFirst()
                .orElse(asked);
    }
}
