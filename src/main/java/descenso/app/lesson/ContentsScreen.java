package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.screen.AppState;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.PlainList;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.frame.Chrome;
import descenso.view.frame.ContentsText;
import descenso.view.frame.ContentsView;
import descenso.view.frame.Layout;
import descenso.view.frame.ScreenList;
import descenso.widget.Viewport;
import java.util.List;

/**
 * The contents of the course, with a page to choose.
 *
 * @param chosen the 0-based number of the page that Enter opens
 * @param digits the page number being typed, which chooses that page too
 */
public record ContentsScreen(int chosen, DigitEntry digits) implements Screen {

    /** Creates the contents with the current page chosen. */
    public static ContentsScreen at(AppState study) {
        return chosen(Math.max(0, study.number()));
    }

    private static ContentsScreen chosen(int number) {
        return new ContentsScreen(number, DigitEntry.ofScreen());
    }

    @Override
    public KeyMap keys(AppState study) {
        return Keys.CONTENTS;
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_JUMP, MessageKey.HELP_COPY);
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return switch (action) {
            case BACK -> LessonScreen.at(study);
            case OPEN -> LessonScreen.at(chosen == study.number() ? study : study.atScreen(chosen));
            case DOWN, UP, GO_ON, GO_BACK, TOP, BOTTOM -> Transition.to(moved(action, study), study);
            case NEXT, PREVIOUS, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT -> Transition.to(this, study);
        };
    }

    private ContentsScreen moved(Action action, AppState study) {
        int page = study.layout().bodyHeight() / 2;
        return chosen(Scrolling.chosen(chosen, study.lastNumber() + 1, page, action));
    }

    /** Chooses the page with the typed number. A number beyond the last page begins again with its last digit. */
    @Override
    public Transition onKey(Key key, AppState study) {
        DigitEntry typed = digits.typed(key).orElse(DigitEntry.ofScreen());
        boolean isTooLarge = !typed.isEmpty() && typed.number() > study.lastNumber();
        DigitEntry kept = isTooLarge ? DigitEntry.ofScreen().typed(key).orElse(DigitEntry.ofScreen()) : typed;
        return Transition.to(new ContentsScreen(kept.isEmpty() ? chosen : kept.number(), kept), study);
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainList(
                this,
                study,
                getClass(),
                () -> new ContentsText(contents(study)).all(study.number(), study.read()),
                0,
                study.lastNumber() + 1,
                number -> LessonScreen.at(study.atScreen(number)));
    }

    private static ContentsView contents(AppState study) {
        return new ContentsView(
                study.course(), study.language(), study.speech(), study.past().ledger());
    }

    @Override
    public Frame view(AppState study) {
        Layout layout = study.layout().alone();
        ContentsView contents = contents(study);
        ScreenList listing = contents.listing(chosen, study.read(), layout.textWidth());
        Viewport window = new Viewport(0, layout.bodyHeight(), listing.lines().size())
                .showing(listing.rows().get(chosen) + 1)
                .showing(listing.rows().get(chosen) - 1);
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.CONTENTS_TITLE) + " — " + contents.tally(study.read())),
                chrome.column(window.of(listing.lines())),
                round.foot(window),
                round.help(keys(study)));
    }
}
