package descenso.cli;

import descenso.app.Manner;
import descenso.app.Past;
import descenso.app.ScreenChoice;
import descenso.app.Study;
import descenso.app.Whereabouts;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.plot.Ink;
import descenso.progress.Bookmark;
import descenso.progress.Remembered;
import descenso.tui.Glyphs;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;
import java.util.Optional;
import java.util.function.Function;

/** Where a session begins: what the arguments ask for, else what is remembered, else what the environment says. */
record Beginning(Environment environment, Wishes wishes, Remembered remembered) {

    /** With what is remembered by now. */
    static Beginning of(Environment environment, Wishes wishes) {
        return new Beginning(
                environment, wishes, environment.stateFile(wishes.learner()).read());
    }

    /**
     * The learner's place in the course, on a screen of this size.
     *
     * @throws Complaint where the screen wished for does not exist
     */
    Study study(Course course, Size size) throws Complaint {
        return study(course, language -> new Speech(Phrases.in(language), glyphs()), size);
    }

    /** The same for who is told all, and sees nothing. */
    Study told(Course course, Size size) throws Complaint {
        Glyphs glyphs = glyphs().hasSigns() ? Glyphs.LATIN : Glyphs.ASCII;
        return study(course, language -> new Speech(Phrases.told(language), glyphs), size);
    }

    /** Parses the page that it will be. */
    void foresee(Course course) throws Complaint {
        course.page(language(), bookmark(course).screen()).reading();
    }

    private Glyphs glyphs() {
        return wishes.ascii() ? Glyphs.ASCII : environment.glyphs();
    }

    private Study study(Course course, Function<Language, Speech> speech, Size size) throws Complaint {
        Language language = language();
        Manner manner = new Manner(language, speech.apply(language), theme(), ink(glyphs()), size);
        Whereabouts whereabouts = Whereabouts.opening(
                bookmark(course),
                environment.seed(wishes.learner()),
                remembered.read(),
                remembered.drafts(),
                glimpsed());
        return Study.opening(course, manner, whereabouts);
    }

    /** What the learner has done so far: how far a page is open, and so what it shows first, depends on that. */
    private Past glimpsed() {
        return Past.glimpsed(environment.journal(wishes.learner()).ledger());
    }

    private Language language() {
        return wishes.language()
                .or(remembered::language)
                .or(environment::language)
                .orElse(Language.ES);
    }

    private Theme theme() {
        return wishes.theme()
                .or(() -> remembered.theme().flatMap(Theme::named))
                .orElse(Theme.all().get(0));
    }

    /** The Linux console's font has no Braille. */
    private Ink ink(Glyphs glyphs) {
        boolean isConsole = "linux".equals(environment.variables().get("TERM"));
        Ink finest = isConsole ? Ink.ASCII : Ink.of(glyphs);
        return remembered
                .ink()
                .filter(name -> glyphs.hasSigns())
                .flatMap(Ink::named)
                .orElse(finest);
    }

    private Bookmark bookmark(Course course) throws Complaint {
        if (wishes.screen().isPresent()) {
            return Bookmark.atTop(screen(course, wishes.screen().get(), language()));
        }
        return remembered
                .bookmark()
                .filter(bookmark -> course.screens().contains(bookmark.screen()))
                .orElse(Bookmark.atTop(course.screens().get(0)));
    }

    /** The screen with that number, or whose id or title begins like that. */
    private static String screen(Course course, String wish, Language language) throws Complaint {
        Optional<Integer> number = new ScreenChoice(course, language).number(wish);
        if (number.isEmpty()) {
            throw Complaint.of(
                    Phrase.CLI_UNKNOWN_SCREEN,
                    wish,
                    Integer.toString(course.screens().size() - 1),
                    String.join(", ", course.screens()));
        }
        return course.screens().get(number.get());
    }
}
