package descenso.app;

import descenso.plot.Drawing;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.LabPicture;
import descenso.view.Naming;
import descenso.view.Picture;
import descenso.view.Speech;
import java.util.List;
import java.util.OptionalInt;

/**
 * The picture of the lab.
 *
 * @param speech spells its words for where it is seen
 */
record LabDrawing(LabScreen lab, Study study, Speech speech) {

    private static final Size ELSEWHERE = new Size(110, 34);

    /** As it is seen in the lab. */
    static LabDrawing here(LabScreen lab, Study study) {
        return new LabDrawing(lab, study, study.captions());
    }

    /** The picture that is shown, in a size to be looked at elsewhere. */
    static Drawing takenAlong(LabScreen lab, Study study) {
        return new LabDrawing(lab, study, study.speech()).drawing(ELSEWHERE, true);
    }

    List<Line> lines(Size size, boolean hasLegend) {
        return drawing(size, hasLegend).lines(study.ink());
    }

    private Drawing drawing(Size size, boolean hasLegend) {
        Picture shown = lab.selection().picture();
        if (shown == Picture.HEATMAP) {
            return new LabFacts(lab, study).map(speech).drawing(size);
        }
        Sight sight = lab.sight();
        boolean isFlipped = sight.flipped().contains(shown);
        return picture(new LabPicture.View(
                        only(), row(), isFlipped, sight.isSmooth(), OptionalInt.empty(), sight.coordinate(), hasLegend))
                .drawing(shown, size);
    }

    /** The coordinate over time, or of a network the loss, as it was, with a step marked. */
    List<Line> linesAt(int step, Size size) {
        Picture shown = Picture.ofSteps(lab.bench().experiment());
        return picture(new LabPicture.View(
                        only(),
                        row(),
                        false,
                        false,
                        OptionalInt.of(step),
                        lab.sight().coordinate(),
                        true))
                .drawing(shown, size)
                .lines(study.ink());
    }

    private LabPicture picture(LabPicture.View how) {
        return new LabPicture(lab.selection().seen(naming()), how, study.language(), speech);
    }

    private Naming naming() {
        return lab.selection().naming(study.language(), speech);
    }

    private OptionalInt only() {
        return lab.sight().isAlone() ? OptionalInt.of(row()) : OptionalInt.empty();
    }

    /** The number of the chosen run. */
    private int row() {
        int last = lab.selection().runs().size() - 1;
        return Math.max(0, Math.min(lab.selection().row(), last));
    }
}
