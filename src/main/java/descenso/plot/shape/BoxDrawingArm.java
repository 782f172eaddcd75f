package descenso.plot.shape;

/** From the middle of a cell to the middle of a side: what axes are joined of. */
enum BoxDrawingArm {
    UP(1, 0, -1),
    DOWN(2, 0, 1),
    LEFT(4, -1, 0),
    RIGHT(8, 1, 0);

    private final int bit;
    private final int across;
    private final int down;

    BoxDrawingArm(int bit, int across, int down) {
        this.bit = bit;
        this.across = across;
        this.down = down;
    }

    int bit() {
        return bit;
    }

    /** Visits the cells in which the rule covers the middle of this arm. */
    void along(Shape.Rule rule, Cell cell) {
        boolean lies = rule.y1() == rule.y2();
        if (lies == (down != 0)) {
            return;
        }
        double middle = 0.5 + (across + down) / 4.0;
        int fixed = (int) Math.floor(lies ? rule.y1() : rule.x1());
        double from = lies ? Math.min(rule.x1(), rule.x2()) : Math.min(rule.y1(), rule.y2());
        double to = lies ? Math.max(rule.x1(), rule.x2()) : Math.max(rule.y1(), rule.y2());
        for (int i = (int) Math.ceil(from - middle); i + middle <= to; i++) {
            cell.visit(lies ? i : fixed, lies ? fixed : i);
        }
    }
}
