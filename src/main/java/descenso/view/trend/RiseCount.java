package descenso.view.trend;

/**
 * Counts how often a curve rises by more than the margin, each time from the lowest point since the last fall of that
 * size.
 */
record RiseCount(SeriesTrend curve) {

    int count() {
        int count = 0;
        boolean isUp = false;
        double turn = curve.start();
        for (int i = 0; i < curve.known(); i++) {
            double value = curve.at(i);
            boolean turns = isUp ? turn - value > curve.margin(turn) : value - turn > curve.margin(turn);
            count += turns && !isUp ? 1 : 0;
            isUp = turns != isUp;
            turn = turns || isUp == value > turn ? value : turn;
        }
        return count;
    }
}
