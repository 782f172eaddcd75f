package descenso.cli;

import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.SharedDisplay;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.runtime.SessionContext;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Creates the initial state of a session. Each value is taken from the arguments; if it is not given there, from the
 * place file; if it is not there either, from the environment.
 *
 * @param saved content of the learner's place file
 * @param shared the part of the display that all sessions of a server share; empty for one learner at a terminal
 */
record StartupState(SessionContext context, StartupOptions options, SavedState saved, Optional<SharedDisplay> shared) {

    /**
     * Creates a state with the learner's place file as it is now.
     *
     * @throws IOException if the store does not answer
     */
    static StartupState of(SessionContext context, StartupOptions options) throws IOException {
        return new StartupState(context, options, context.store().readState(), Optional.empty());
    }

    /** Returns this state with what the sessions of a server have in common. */
    StartupState sharing(SharedDisplay display) {
        return new StartupState(context, options, saved, Optional.of(display));
    }

    /**
     * Opens the tutor, in plain mode without drawing characters. Parses the page at the learner's place first.
     *
     * @throws UserError if the named screen does not exist
     */
    TutorUpdate open(Course course, boolean isPlain, Size size) throws UserError {
        Language language = language(course);
        course.page(language, bookmark(course, language).pageId()).parsed();
        // what the learner has done determines how much of a page is visible, and so the first frame
        LearnerHistory history = LearnerHistory.withoutDate(context.store().learning());
        AppState state = state(course, isPlain, size, history);
        TutorUpdate opening = !isPlain && isFirst(state, history)
                ? Tutor.atTitle(state)
                : options.start().open(state, options.name());
        return opening.and(new Command.LoadHistory());
    }

    /**
     * Returns the state of the learner in a course now, with the day.
     *
     * @throws UserError if the language is unknown
     */
    AppState current(Course course, boolean isPlain, Size size) throws UserError {
        return state(
                course,
                isPlain,
                size,
                LearnerHistory.at(context.now().get(), context.store().learning()));
    }

    private AppState state(Course course, boolean isPlain, Size size, LearnerHistory history) throws UserError {
        Language language = language(course);
        Bookmark bookmark = bookmark(course, language);
        CharacterSet drawn =
                options.isAscii() ? CharacterSet.ASCII : context.environment().characters();
        CharacterSet told = drawn.hasSigns() ? CharacterSet.LATIN : CharacterSet.ASCII;
        Messages messages = isPlain ? Messages.spoken(language) : Messages.in(language);
        UiText texts = new UiText(shared.map(all -> all.shared(messages)).orElse(messages), isPlain ? told : drawn);
        return AppState.opening(
                course,
                new DisplaySettings(
                        texts,
                        theme(),
                        raster(drawn),
                        size,
                        context.environment().isStill()),
                CourseState.opening(bookmark, context.seed(), saved.read(), saved.drafts(), history),
                shared);
    }

    /** Tests whether the learner opens the shipped course for the first time, and no screen of it by name. */
    private boolean isFirst(AppState state, LearnerHistory history) {
        return state.isOfShippedCourse()
                && options.start() == StartScreen.COURSE
                && options.name().isEmpty()
                && saved.bookmark().isEmpty()
                && history.learning().isEmpty();
    }

    /**
     * Returns the language of the arguments, of the place file or of the environment, if the course is in it; otherwise
     * the first of the course.
     */
    private Language language(Course course) throws UserError {
        List<Language> offered = course.languages().offered();
        Optional<Language> given = options.language().isPresent()
                ? Optional.of(GlobalOptions.checkedLanguage(options.language().get()))
                : Optional.empty();
        return preferred(given, saved.language())
                .filter(offered::contains)
                .or(() -> context.environment().language().filter(offered::contains))
                .orElse(offered.get(0));
    }

    /** Returns the given value or else the saved one; on a server, whose arguments are for all, the saved one first. */
    private <T> Optional<T> preferred(Optional<T> given, Optional<T> kept) {
        return shared.isPresent() ? kept.or(() -> given) : given.or(() -> kept);
    }

    private Theme theme() {
        return preferred(options.theme(), saved.theme().flatMap(Theme::named))
                .orElse(Theme.all().get(0));
    }

    /**
     * Returns the raster: the saved one if the terminal has the characters, otherwise the finest one. The font of the
     * Linux console has no Braille, so its default is ASCII.
     */
    private Raster raster(CharacterSet characters) {
        Raster finest = context.environment().isLinuxConsole() ? Raster.ASCII : Raster.of(characters);
        return saved.raster()
                .filter(name -> characters.hasSigns())
                .flatMap(Raster::named)
                .orElse(finest);
    }

    private Bookmark bookmark(Course course, Language language) throws UserError {
        if (options.start() != StartScreen.COURSE || options.name().isEmpty()) {
            return saved.bookmark()
                    .filter(bookmark -> course.pageIds().contains(bookmark.pageId()))
                    .orElse(Bookmark.atTop(course.pageIds().get(0)));
        }
        String page = options.name().get();
        Optional<Integer> number = course.pageNumber(page, language);
        if (number.isEmpty()) {
            throw UserError.of(
                    MessageKey.CLI_UNKNOWN_SCREEN,
                    page,
                    Integer.toString(course.pageIds().size() - 1),
                    String.join(", ", course.pageIds()));
        }
        return Bookmark.atTop(course.pageIds().get(number.get()));
    }
}
