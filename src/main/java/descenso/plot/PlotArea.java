package descenso.plot;

/** The box in which data are drawn, with the projections of both axes onto it. */
record PlotArea(Box box, Projection x, Projection y) {

    /** Tests whether the scales of both axes have a position for a point. */
    boolean shows(double atX, double atY) {
        return x.scale().holds(atX) && y.scale().holds(atY);
    }

    double column(Samples samples, int i) {
        return x.at(samples.x(i));
    }

    double row(Samples samples, int i) {
        return y.at(samples.y(i));
    }
}
