package descenso.cli;

import descenso.app.lesson.PageFinder;
import descenso.app.screen.AppState;
import descenso.app.screen.CourseState;
import descenso.app.screen.DisplaySettings;
import descenso.app.screen.LearnerHistory;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Bookmark;
import descenso.progress.SavedState;
import descenso.runtime.SessionContext;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.util.Optional;
import java.util.function.Function;

/**
 * Creates the initial state of a session. Each value is taken from the arguments; if it is not given there, from the
 * place file; if it is not there either, from the environment.
 *
 * @param options options of the command line
 * @param saved content of the learner's place file
 */
record StartupState(SessionContext context, StartupOptions options, SavedState saved) {

    /** Creates a state with the learner's place file as it is now. */
    public static StartupState of(SessionContext context, StartupOptions options) {
        return new StartupState(context, options, context.state().read());
    }

    /**
     * Returns the state of the tutor at the learner's place in the course, on a screen of this size.
     *
     * @throws UserError if the named screen does not exist
     */
    public AppState tutorState(Course course, Size size) throws UserError {
        return tutorState(course, language -> new UiText(Messages.in(language), characters()), size);
    }

    /**
     * Returns the same state for plain mode, with its messages and without drawing characters.
     *
     * @throws UserError if the named screen does not exist
     */
    public AppState plainState(Course course, Size size) throws UserError {
        CharacterSet characters = characters().hasSigns() ? CharacterSet.LATIN : CharacterSet.ASCII;
        return tutorState(course, language -> new UiText(Messages.spoken(language), characters), size);
    }

    /**
     * Parses the page that will be shown first.
     *
     * @throws UserError if the named screen does not exist
     */
    void preloadPage(Course course) throws UserError {
        course.page(language(), bookmark(course).pageId()).parsed();
    }

    private CharacterSet characters() {
        return options.isAscii() ? CharacterSet.ASCII : context.environment().characters();
    }

    private AppState tutorState(Course course, Function<Language, UiText> speech, Size size) throws UserError {
        Language language = language();
        DisplaySettings display = new DisplaySettings(speech.apply(language), theme(), raster(characters()), size);
        CourseState courseState =
                CourseState.opening(bookmark(course), context.seed(), saved.read(), saved.drafts(), history());
        return AppState.opening(course, display, courseState);
    }

    /**
     * Returns what the learner has done so far. It determines how much of a page is visible, and so the first frame.
     */
    private LearnerHistory history() {
        return LearnerHistory.withoutDate(context.journal().learning());
    }

    private Language language() throws UserError {
        if (options.language().isPresent()) {
            return GlobalOptions.checkedLanguage(options.language().get());
        }
        return saved.language().or(context.environment()::language).orElse(Language.first());
    }

    private Theme theme() {
        return options.theme()
                .or(() -> saved.theme().flatMap(Theme::named))
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

    private Bookmark bookmark(Course course) throws UserError {
        if (options.screen().isPresent()) {
            return Bookmark.atTop(screen(course, options.screen().get(), language()));
        }
        return saved.bookmark()
                .filter(bookmark -> course.pageIds().contains(bookmark.pageId()))
                .orElse(Bookmark.atTop(course.pageIds().get(0)));
    }

    /**
     * Returns the id of the screen that the user names by number, id, or the beginning of id or title.
     *
     * @throws UserError if none or several match
     */
    private static String screen(Course course, String page, Language language) throws UserError {
        Optional<Integer> number = new PageFinder(course, language).find(page);
        if (number.isEmpty()) {
            throw UserError.of(
                    MessageKey.CLI_UNKNOWN_SCREEN,
                    page,
                    Integer.toString(course.pageIds().size() - 1),
                    String.join(", ", course.pageIds()));
        }
        return course.pageIds().get(number.get());
    }
}
