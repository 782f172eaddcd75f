package descenso.view;

/**
 * Train and validation loss side by side, from epoch to epoch.
 *
 * @param best the smallest validation loss and its epoch
 * @param isParting whether from then on validation rises noticeably while train falls
 * @param gap how far the one is above the other at the end
 */
record CurveParting(Best best, boolean isParting, double gap) {

    /** Both are to be as long; there has to be an epoch. */
    static CurveParting of(CurveTraits train, CurveTraits validation) {
        Best best = validation.lowest();
        int last = Math.min(train.last(), validation.last());
        boolean rises = validation.end() - best.value() > validation.margin(best.value());
        boolean falls = train.at(last) < train.at(Math.min(best.index(), last));
        return new CurveParting(best, rises && falls, validation.end() - train.end());
    }
}
