package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.Chrome;
import descenso.view.LessonLines;
import descenso.view.LessonView;
import descenso.widget.Viewport;
import java.util.List;

/**
 * One lesson, read at the bookmark.
 *
 * @param digits of the screen number that is being typed
 */
record LessonScreen(String digits) implements Screen {

    private static final int MOST_DIGITS = 3;

    static LessonScreen fresh() {
        return new LessonScreen("");
    }

    @Override
    public KeyMap keys(Study study) {
        return study.isLast() ? Keys.LESSON.without(Action.NEXT) : Keys.LESSON;
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case NEXT -> Reading.turn(study.atScreen(study.number() + 1));
            case PREVIOUS -> Reading.turn(study.atScreen(study.number() - 1));
            case GO_ON -> window(study).isAtBottom() ? goOn(study) : scrolled(action, study);
            case GO_BACK -> window(study).isAtTop() ? goBack(study) : scrolled(action, study);
            case DOWN, UP, TOP, BOTTOM -> scrolled(action, study);
            case OPEN, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, BACK, QUIT -> Turn.to(this, study);
        };
    }

    private Turn goOn(Study study) {
        return study.isLast() ? Turn.to(fresh(), study) : Reading.turn(study.atScreen(study.number() + 1));
    }

    /** Back over the top of a page is the end of the one before, as in a book. */
    private Turn goBack(Study study) {
        Study before = study.atScreen(study.number() - 1);
        Turn turn = Reading.turn(before);
        return before.number() == 0 ? turn : turn.screen().act(Action.BOTTOM, before);
    }

    private Turn scrolled(Action action, Study study) {
        int top = Scrolling.moved(window(study), action).top();
        return Turn.to(fresh(), study.at(lines(study).bookmark(study.bookmark().screen(), top)));
    }

    /** A number and Enter jump to that screen; Esc forgets it. */
    @Override
    public Turn type(Key key, Study study) {
        if (key.isDigit() && digits.length() < MOST_DIGITS) {
            return Turn.to(new LessonScreen(digits + Character.toString(key.character())), study);
        }
        if (key.code() == Key.Code.BACKSPACE && !digits.isEmpty()) {
            return Turn.to(new LessonScreen(digits.substring(0, digits.length() - 1)), study);
        }
        if (key.code() == Key.Code.ENTER && !digits.isEmpty()) {
            return Reading.turn(study.atScreen(Integer.parseInt(digits)));
        }
        return Turn.to(fresh(), study);
    }

    @Override
    public Study seen(Study study) {
        return window(study).isAtBottom() ? study.withRead(study.bookmark().screen()) : study;
    }

    @Override
    public Frame view(Study study) {
        Viewport window = window(study);
        Chrome chrome = study.chrome();
        List<Line> body = chrome.beside(study.sidebar(), window.of(lines(study).lines()));
        return chrome.frame(study.header(), body, foot(window, study), study.help(keys(study)));
    }

    private Line foot(Viewport window, Study study) {
        return digits.isEmpty()
                ? study.foot(window)
                : study.chrome().notice(study.speech().say(Phrase.JUMP_TO, digits));
    }

    private Viewport window(Study study) {
        LessonLines lines = lines(study);
        return new Viewport(
                lines.line(study.bookmark()), study.layout().bodyHeight(), lines.lines().size());
    }

    private static LessonLines lines(Study study) {
        return new LessonView(study.speech(), study.layout().textWidth()).lines(study.page(), study.isForeign());
    }
}
