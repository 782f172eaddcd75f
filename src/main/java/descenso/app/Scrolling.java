package descenso.app;

import descenso.widget.Viewport;

/** What the keys that scroll do to a window. */
final class Scrolling {

    private Scrolling() {}

    static Viewport moved(Viewport window, Action action) {
        return switch (action) {
            case DOWN -> window.moved(1);
            case UP -> window.moved(-1);
            case GO_ON -> window.paged(1);
            case GO_BACK -> window.paged(-1);
            case TOP -> window.moved(-window.total());
            case BOTTOM -> window.moved(window.total());
            case NEXT, PREVIOUS, OPEN, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, BACK, QUIT -> window;
        };
    }
}
