package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.Chrome;
import descenso.view.ContentsView;
import descenso.view.ContentsWords;
import descenso.view.Layout;
import descenso.view.Listing;
import descenso.widget.Viewport;
import java.util.List;

/**
 * The contents of the course, to choose from.
 *
 * @param chosen the number of the screen that Enter opens, from 0
 * @param digits of the number that is being typed, which chooses too
 */
record ContentsScreen(int chosen, Digits digits) implements Screen {

    /** With the present place chosen. */
    static ContentsScreen at(Study study) {
        return chosen(Math.max(0, study.number()));
    }

    private static ContentsScreen chosen(int number) {
        return new ContentsScreen(number, Digits.ofScreen());
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.CONTENTS;
    }

    @Override
    public List<Phrase> notes() {
        return List.of(Phrase.HELP_JUMP, Phrase.HELP_COPY);
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case BACK -> LessonScreen.at(study);
            case OPEN -> LessonScreen.at(chosen == study.number() ? study : study.atScreen(chosen));
            case DOWN, UP, GO_ON, GO_BACK, TOP, BOTTOM -> Turn.to(moved(action, study), study);
            case NEXT, PREVIOUS, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT -> Turn.to(this, study);
        };
    }

    private ContentsScreen moved(Action action, Study study) {
        int page = study.layout().bodyHeight() / 2;
        return chosen(Scrolling.chosen(chosen, study.lastNumber() + 1, page, action));
    }

    /** A number that is no screen's begins anew with its last digit. */
    @Override
    public Turn type(Key key, Study study) {
        Digits typed = digits.typed(key).orElse(Digits.ofScreen());
        boolean isTooLarge = !typed.isEmpty() && typed.number() > study.lastNumber();
        Digits kept = isTooLarge ? Digits.ofScreen().typed(key).orElse(Digits.ofScreen()) : typed;
        return Turn.to(new ContentsScreen(kept.isEmpty() ? chosen : kept.number(), kept), study);
    }

    @Override
    public Telling telling(Study study) {
        return new ListTelling(
                this,
                study,
                getClass(),
                () -> new ContentsWords(contents(study)).all(study.number(), study.read()),
                0,
                study.lastNumber() + 1,
                number -> LessonScreen.at(study.atScreen(number)));
    }

    private static ContentsView contents(Study study) {
        return new ContentsView(
                study.course(), study.language(), study.speech(), study.past().ledger());
    }

    @Override
    public Frame view(Study study) {
        Layout layout = study.layout().alone();
        ContentsView contents = contents(study);
        Listing listing = contents.listing(chosen, study.read(), layout.textWidth());
        Viewport window = new Viewport(0, layout.bodyHeight(), listing.lines().size())
                .showing(listing.rows().get(chosen) + 1)
                .showing(listing.rows().get(chosen) - 1);
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.CONTENTS_TITLE) + " — " + contents.tally(study.read())),
                chrome.column(window.of(listing.lines())),
                round.foot(window),
                round.help(keys(study)));
    }
}
