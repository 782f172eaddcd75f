package descenso.view.trend;

/**
 * Train and validation loss side by side, from epoch to epoch.
 *
 * @param best the smallest validation loss and its epoch
 * @param isParting whether from then on validation rises noticeably while train falls
 * @param gap how far the one is above the other at the end
 */
public record GeneralizationGap(Extremum best, boolean isParting, double gap) {

    /** Both are to be as long; there has to be an epoch. */
    public static GeneralizationGap of(SeriesTrend train, SeriesTrend validation) {
        Extremum best = validation.lowest();
        int last = Math.min(train.last(), validation.last());
        boolean rises = validation.end() - best.value() > validation.margin(best.value());
        boolean falls = train.at(last) < train.at(Math.min(best.index(), last));
        return new GeneralizationGap(best, rises && falls, validation.end() - train.end());
    }
}
