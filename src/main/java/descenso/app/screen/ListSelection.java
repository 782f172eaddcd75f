package descenso.app.screen;

import descenso.tui.Key;

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
        int row = key.isDigit() ? key.character() - '1' : -1;
        return row >= 0 && row < count ? withChosen(row) : this;
    }

    public boolean isLast() {
        return chosen == count - 1;
    }
}
