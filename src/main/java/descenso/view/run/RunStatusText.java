package descenso.view.run;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import descenso.view.trend.RunOutcome;
import descenso.view.trend.RunUnit;

/** Describes the status of a run. */
public record RunStatusText(Snapshot run, UiText texts) {

    public String text() {
        String state = state();
        return new RunOutcome(run).isWorse() ? state + "; " + texts.say(MessageKey.LAB_TOLD_WORSE) : state;
    }

    private String state() {
        return switch (run.status()) {
            case RUNNING -> run.steps() == 0 ? texts.say(MessageKey.LAB_TOLD_FRESH) : running();
            case FINISHED -> texts.say(MessageKey.LAB_TOLD_FINISHED, made());
            case STOPPED -> texts.say(MessageKey.LAB_TOLD_STOPPED, made());
            case DIVERGED -> texts.say(MessageKey.TABLE_DIVERGED, Integer.toString(run.steps()));
        };
    }

    private String running() {
        return texts.say(
                MessageKey.LAB_TOLD_RUNNING,
                made(),
                Integer.toString(run.trial().limit().steps()));
    }

    /** Returns the number of steps made, and the number of epochs for a network. */
    private String made() {
        return RunUnit.epochsAndSteps(run.epochs() - 1, run.steps(), texts);
    }
}
