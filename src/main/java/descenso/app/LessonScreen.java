package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.Chrome;
import descenso.view.LessonLines;
import descenso.view.LessonView;
import descenso.view.TitleView;
import descenso.widget.Viewport;
import java.util.List;

/**
 * A page of the course, read at the bookmark.
 *
 * @param digits of the screen number that is being typed
 */
record LessonScreen(String digits) implements Screen {

    private static final int MOST_DIGITS = 3;

    /** At the learner's place, with nothing typed. */
    static Turn at(Study study) {
        return Turn.to(new LessonScreen(""), study);
    }

    @Override
    public KeyMap keys(Study study) {
        if (study.isFirst()) {
            return Keys.TITLE;
        }
        return study.isLast() ? Keys.LESSON.without(Action.NEXT) : Keys.LESSON;
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case NEXT -> at(study.atScreen(study.number() + 1));
            case PREVIOUS -> at(study.atScreen(study.number() - 1));
            case GO_ON -> window(study).isAtBottom() && !study.isLast() ? act(Action.NEXT, study) : pagedOn(study);
            case GO_BACK -> window(study).isAtTop() && !study.isFirst() ? turnedBack(study) : scrolled(action, study);
            case DOWN, UP, TOP, BOTTOM -> scrolled(action, study);
            case CONTINUE -> digits.isEmpty() ? at(study.atScreen(study.firstUnread())) : jumped(study);
            case OPEN, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, BACK, QUIT -> at(study);
        };
    }

    /** Back over the top of a page is the end of the one before, as in a book. */
    private Turn turnedBack(Study study) {
        return scrolled(Action.BOTTOM, study.atScreen(study.number() - 1));
    }

    private Turn pagedOn(Study study) {
        LessonLines lines = lines(study);
        return moved(lines.next(window(study, lines)), lines, study);
    }

    private Turn scrolled(Action action, Study study) {
        LessonLines lines = lines(study);
        return moved(Scrolling.moved(window(study, lines), action), lines, study);
    }

    private static Turn moved(Viewport window, LessonLines lines, Study study) {
        return at(study.at(lines.bookmark(study.bookmark().screen(), window.top())));
    }

    /** A number and Enter jump to that screen; any other key forgets it. */
    @Override
    public Turn type(Key key, Study study) {
        if (key.isDigit() && digits.length() < MOST_DIGITS) {
            return Turn.to(new LessonScreen(digits + Character.toString(key.character())), study);
        }
        return key.code() == Key.Code.ENTER && !digits.isEmpty() ? jumped(study) : at(study);
    }

    private Turn jumped(Study study) {
        return at(study.atScreen(Integer.parseInt(digits)));
    }

    @Override
    public Study seen(Study study) {
        return window(study).isAtBottom() ? study.withRead(study.bookmark().screen()) : study;
    }

    @Override
    public Frame view(Study study) {
        LessonLines lines = lines(study);
        Viewport window = window(study, lines);
        Surroundings round = new Surroundings(study);
        Chrome chrome = round.chrome();
        List<Line> body = chrome.beside(round.sidebar(), window.of(lines.lines()));
        return chrome.frame(round.header(), body, foot(window, study), round.help(keys(study)));
    }

    private Line foot(Viewport window, Study study) {
        return digits.isEmpty()
                ? new Surroundings(study).foot(window)
                : new Surroundings(study).chrome().notice(study.speech().say(Phrase.JUMP_TO, digits));
    }

    private static Viewport window(Study study) {
        return window(study, lines(study));
    }

    private static Viewport window(Study study, LessonLines lines) {
        return new Viewport(
                lines.line(study.bookmark()),
                study.layout().bodyHeight(),
                lines.lines().size());
    }

    static LessonLines lines(Study study) {
        int width = study.layout().textWidth();
        return study.isFirst()
                ? new TitleView(study.course(), study.language(), study.speech(), width)
                        .lines(study.page(), new Surroundings(study).hints(Keys.MENU))
                : new LessonView(study.speech(), width).lines(study.page(), study.isForeign());
    }
}
