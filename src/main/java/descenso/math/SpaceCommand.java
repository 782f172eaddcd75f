package descenso.math;

import org.jspecify.annotations.Nullable;

/** A command for a space. Style commands are spaces of no width here, as they change only the look of print. */
enum SpaceCommand {
    THIN("\\,", 1),
    MEDIUM("\\:", 1),
    THICK("\\;", 1),
    PLAIN("\\ ", 1),
    TIE("~", 1),
    QUAD("\\quad", 3),
    DOUBLE_QUAD("\\qquad", 6),
    NONE("\\!", -1),
    DISPLAY_STYLE("\\displaystyle", 0),
    TEXT_STYLE("\\textstyle", 0);

    private final String command;
    /** Width in cells; negative to suppress any space. */
    private final int cells;

    SpaceCommand(String command, int cells) {
        this.command = command;
        this.cells = cells;
    }

    int cells() {
        return cells;
    }

    /** Skips a command for a space that comes next and returns it; null if there is none. */
    static @Nullable SpaceCommand taken(LatexScanner source) {
        for (SpaceCommand space : values()) {
            if (space.isLetters() ? source.takeCommand(space.command) : source.take(space.command)) {
                return space;
            }
        }
        return null;
    }

    private boolean isLetters() {
        return command.length() > 2;
    }
}
