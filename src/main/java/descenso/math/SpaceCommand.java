package descenso.math;

import org.jspecify.annotations.Nullable;

/** A space that the source asks for, and what changes only how print looks: that takes no cell. */
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
    private final int cells;

    SpaceCommand(String command, int cells) {
        this.command = command;
        this.cells = cells;
    }

    int cells() {
        return cells;
    }

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
