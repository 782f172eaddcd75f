package descenso.app.lab;

import descenso.app.LessonScreen;
import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.screen.Race;
import descenso.course.experiment.Experiment;
import java.util.List;
import java.util.Optional;

/** Screens of a lab that has just been opened. */
final class LabExamples {

    private LabExamples() {}

    static LabScreen lab(Experiment experiment) {
        return new LabScreen(
                LessonScreen.fresh(),
                LabSession.start(experiment.id(), List.of(), experiment, Race.Speed.USUAL),
                LabViewState.first(),
                LabProgress.opening(experiment, List.of()),
                KnobEdit.none(),
                Optional.empty());
    }

    /** Returns the screen that first asks the prediction of an experiment. */
    static PredictionScreen asked(Experiment experiment) {
        return PredictionScreen.over(lab(experiment), experiment.prediction().orElseThrow());
    }
}
