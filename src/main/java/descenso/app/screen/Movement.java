package descenso.app.screen;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.widget.Viewport;

/** A movement over a text or in a list. */
public enum Movement {
    DOWN(MessageKey.ACTION_DOWN, "DOWN,j"),
    UP(MessageKey.ACTION_UP, "UP,k"),
    PAGE_DOWN(MessageKey.ACTION_GO_ON, "PAGE_DOWN,SPACE"),
    PAGE_UP(MessageKey.ACTION_GO_BACK, "PAGE_UP,b"),
    TOP(MessageKey.ACTION_TOP, "HOME,g"),
    BOTTOM(MessageKey.ACTION_BOTTOM, "END,G");

    private final MessageKey label;
    private final String keys;

    Movement(MessageKey label, String keys) {
        this.label = label;
        this.keys = keys;
    }

    MessageKey label() {
        return label;
    }

    /** Returns the usual keys of this movement, separated by commas. */
    String keys() {
        return keys;
    }

    public Viewport moved(Viewport window) {
        return switch (this) {
            case DOWN -> window.moved(1);
            case UP -> window.moved(-1);
            case PAGE_DOWN -> window.paged(1);
            case PAGE_UP -> window.paged(-1);
            case TOP -> window.moved(-window.total());
            case BOTTOM -> window.moved(window.total());
        };
    }

    /** Moves the choice in a list, 0-based, like a window one line high. A page is a number of items. */
    public int chosen(int chosen, int total, int page) {
        Viewport line = new Viewport(chosen, 1, total);
        return switch (this) {
            case PAGE_DOWN -> line.moved(page).top();
            case PAGE_UP -> line.moved(-page).top();
            case DOWN, UP, TOP, BOTTOM -> moved(line).top();
        };
    }

    /** The chosen row of a list, 0-based, and the number of rows. */
    public record ListSelection(int chosen, int count) {

        public static ListSelection of(int count) {
            return new ListSelection(0, count);
        }

        public ListSelection withChosen(int row) {
            return new ListSelection(Math.floorMod(row, count), count);
        }

        public ListSelection after(Movement movement) {
            return switch (movement) {
                case DOWN -> withChosen(chosen + 1);
                case UP -> withChosen(chosen - 1);
                case TOP -> withChosen(0);
                case BOTTOM -> withChosen(count - 1);
                case PAGE_DOWN, PAGE_UP -> this;
            };
        }

        /** Chooses the row with the typed digit, from 1; unchanged if the key types no such digit. */
        public ListSelection after(Key key) {
            return hasRow(key) ? withChosen(key.character() - '1') : this;
        }

        /** Tests whether the key types the number of a row, from 1. */
        public boolean hasRow(Key key) {
            return key.isDigit() && key.character() > '0' && key.character() - '0' <= count;
        }

        public boolean isLast() {
            return chosen == count - 1;
        }
    }
}
