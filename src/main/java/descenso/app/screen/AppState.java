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
 * What all screens share: the course, the learner's choices and place, and the room there is.
 *
 * @param drawings what was drawn last, for all that follow from this
 * @param notice one line to show at the foot until the next key
 */
public record AppState(
        Course course,
        DisplaySettings manner,
        CourseState whereabouts,
        PreviewCache gallery,
        RenderCache drawings,
        Optional<LocalizedMessage> notice) {

    /** At the start, with nothing seen or drawn yet. */
    public static AppState opening(Course course, DisplaySettings manner, CourseState whereabouts) {
        return new AppState(course, manner, whereabouts, PreviewCache.empty(), new RenderCache(), Optional.empty());
    }

    public Language language() {
        return manner.language();
    }

    public UiText speech() {
        return manner.speech();
    }

    /** Whether the learner is told everything, and sees nothing. */
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

    /** Returns the learner's own share in what questions draw. */
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

    /** The page that the bookmark lies in, as far as it is open to the learner. */
    public Page page() {
        return withModelAnswerSeen(wholePage());
    }

    /** All of that page, sealed or not. */
    public Page wholePage() {
        return course.page(language(), bookmark().screen());
    }

    /** A page as far as it is open: down to the first experiment that waits for the learner's prediction. */
    public Page withModelAnswerSeen(Page page) {
        return page.sealed(this::awaitsPrediction);
    }

    /** Returns those of some questions that no seal stands before, in their order. */
    public List<CourseQuestion> open(List<CourseQuestion> questions) {
        return questions.stream()
                .filter(asked -> withModelAnswerSeen(course.page(language(), asked.screen()))
                        .exercises()
                        .contains(asked.exercise()))
                .toList();
    }

    /**
     * Tests whether an experiment asks for a prediction and none was made, not even that it is not known. An experiment that
     * cannot be read asks for none.
     */
    public boolean awaitsPrediction(String experiment) {
        return !past().ledger().isPredicted(experiment)
                && !whereabouts.predicted().contains(experiment)
                && gallery.asks(experiment).orElseGet(() -> course.asksForPrediction(experiment));
    }

    /** Its number in the course, from 0. */
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

    /** The number of the first screen not yet read to its end; the first after the title where all are read. */
    public int firstUnread() {
        for (int number = 1; number < course.screens().size(); number++) {
            if (!read().contains(course.screens().get(number))) {
                return number;
            }
        }
        return 1;
    }

    /** Whether the page is missing in the learner's language. */
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

    /** Where something is wrong, and what. */
    public String say(Diagnostic fault) {
        return fault.place() + ": " + speech().say(fault.sentence());
    }

    /** The words in pictures: in the characters that these are drawn with. */
    public UiText captions() {
        return new UiText(speech().phrases(), ink().glyphs());
    }

    /** With pictures drawn otherwise. */
    public AppState withRaster(Raster other) {
        return with(manner.drawnWith(other));
    }

    public AppState withSize(Size other) {
        return with(manner.sized(other));
    }

    public AppState withBookmark(Bookmark place) {
        return with(whereabouts.at(place));
    }

    /** At the top of the screen with that number; the first or the last where there is none. */
    public AppState atScreen(int number) {
        return withBookmark(Bookmark.atTop(course.screens().get(Math.max(0, Math.min(number, lastNumber())))));
    }

    /** With a preview of an experiment asked for. */
    public AppState withPreviewRequested(String experiment) {
        return with(gallery.wanting(experiment));
    }

    AppState withPreview(String experiment, Preview preview) {
        return with(gallery.previewing(experiment, preview));
    }

    /** With an experiment of which nothing can be shown. */
    AppState unpreviewing(String experiment) {
        return with(gallery.unpreviewing(experiment));
    }

    /** With what is shown of an experiment to be asked for anew; until it comes, the old is shown. */
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

    /** Without a notice. */
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

    /** With a question passed by. */
    public AppState withPassedQuestion(String id) {
        return with(whereabouts.passing(id));
    }

    /** With a prediction on that experiment, which could not be kept. */
    public AppState predicting(String experiment) {
        return with(whereabouts.predicting(experiment));
    }

    /** With the good answer to an open question seen, or done with. */
    public AppState withModelAnswerSeen(String question, boolean isSeen) {
        return with(whereabouts.opened(question, isSeen));
    }

    public boolean isOpened(String question) {
        return whereabouts.opened().contains(question);
    }

    public boolean isPassed(String id) {
        return whereabouts.passed().contains(id);
    }

    /** What was typed of an answer to that question; may be empty. */
    public String draft(String question) {
        return whereabouts.drafts().getOrDefault(question, "");
    }

    /** With what is typed of an answer. */
    public AppState withDraft(String question, String text) {
        return with(whereabouts.drafting(question, text));
    }

    public AppState withHistory(LearnerHistory other) {
        return with(whereabouts.having(other));
    }

    /** Returns an experiment's title in the learner's language; its name where it is not the course's. */
    public String title(String experiment) {
        return course.experimentTitle(experiment)
                .map(title -> speech().glyphs().encode(title.in(language())))
                .orElse(experiment);
    }

    /** Returns the place in the course where an experiment first stands; empty where no page speaks of it. */
    public Optional<Bookmark> placeOf(String experiment) {
        return Optional.ofNullable(course.pagesOfExperiments(language()).get(experiment))
                .map(screen -> new Bookmark(screen, 1 + block(experiment, screen), 0));
    }

    /** Its number among the blocks of that page, from 0. */
    private int block(String experiment, String screen) {
        List<Block> blocks = course.page(language(), screen).blocks();
        return (int) blocks.stream()
                .takeWhile(block -> !(block instanceof Block.ExperimentBlock named
                        && named.id().equals(experiment)))
                .count();
    }

    /** A question in the learner's language; as it was asked where it has none that is of the same parts. */
    public CourseQuestion translated(CourseQuestion asked) {
        return course.page(language(), asked.screen()).exercises().stream()
                .filter(asked.exercise()::isSameAs)
                .map(exercise -> new CourseQuestion(asked.screen(), exercise))
                .findFirst()
                .orElse(asked);
    }
}
