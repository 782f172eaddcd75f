package descenso.app.screen;

import descenso.app.key.Action;
import descenso.widget.Viewport;

/** The effect of the keys that scroll. */
public final class Scrolling {

    private Scrolling() {}

    /** Moves a window over a text. */
    public static Viewport moved(Viewport window, Action action) {
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

    /**
     * Moves the choice in a list, like a window one line high.
     *
     * @param chosen the 0-based index of the chosen item
     * @param total the number of items
     * @param page the number of items per page
     * @return the 0-based index of the new choice
     */
    public static int chosen(int chosen, int total, int page, Action action) {
        Viewport line = new Viewport(chosen, 1, total);
        return switch (action) {
            case GO_ON -> line.moved(page).top();
            case GO_BACK -> line.moved(-page).top();
            case DOWN,
                    UP,
                    TOP,
                    BOTTOM,
                    NEXT,
                    PREVIOUS,
                    OPEN,
                    CONTINUE,
                    CONTENTS,
                    SEARCH,
                    HELP,
                    LANGUAGE,
                    THEME,
                    BACK,
                    QUIT -> moved(line, action).top();
        };
    }
}
