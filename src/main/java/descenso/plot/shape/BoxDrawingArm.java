package descenso.plot.shape;

/** An arm of a box-drawing character, from the middle of a cell to the middle of a side. Axes are made of arms. */
enum BoxDrawingArm {
    UP(1, 0, -1),
    DOWN(2, 0, 1),
    LEFT(4, -1, 0),
    RIGHT(8, 1, 0);

    /** Bit of this arm in a set of arms. */
    private final int bit;
    /** Direction in columns: −1, 0 or 1. */
    private final int across;
    /** Direction in rows: −1, 0 or 1. */
    private final int down;

    BoxDrawingArm(int bit, int across, int down) {
        this.bit = bit;
        this.across = across;
        this.down = down;
    }

    int bit() {
        return bit;
    }

    /** Visits the cells in which a rule covers the middle of this arm. */
    void along(Shape.Rule rule, Cell cell) {
        boolean isHorizontal = rule.y1() == rule.y2();
        if (isHorizontal == (down != 0)) {
            return;
        }
        double middle = 0.5 + (across + down) / 4.0;
        int fixed = (int) Math.floor(isHorizontal ? rule.y1() : rule.x1());
        double from = isHorizontal ? Math.min(rule.x1(), rule.x2()) : Math.min(rule.y1(), rule.y2());
        double to = isHorizontal ? Math.max(rule.x1(), rule.x2()) : Math.max(rule.y1(), rule.y2());
        for (int i = (int) Math.ceil(from - middle); i + middle <= to; i++) {
            cell.visit(isHorizontal ? i : fixed, isHorizontal ? fixed : i);
        }
    }
}
