package descenso.view.trend;

/**
 * The gap between train and validation loss over the epochs.
 *
 * @param best the smallest validation loss and its epoch
 * @param isParting whether validation loss rises noticeably after that epoch while train loss falls
 * @param gap validation loss minus train loss at the end
 */
public record GeneralizationGap(Extremum best, boolean isParting, double gap) {

    /** Compares two loss curves. They must be of equal length and have at least one epoch. */
    public static GeneralizationGap of(SeriesTrend train, SeriesTrend validation) {
        Extremum best = validation.lowest();
        int last = Math.min(train.last(), validation.last());
        boolean rises = validation.end() - best.value() > validation.margin(best.value());
        boolean falls = train.at(last) < train.at(Math.min(best.index(), last));
        return new GeneralizationGap(best, rises && falls, validation.end() - train.end());
    }
}
