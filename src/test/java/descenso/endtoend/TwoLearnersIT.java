package descenso.endtoend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests two learners on one account at the same time. */
class TwoLearnersIT {

    @RegisterExtension
    final Tmux ana = new Tmux();

    @RegisterExtension
    final Tmux luis = new Tmux();

    @Test
    void eachLearnerKeepsAPlace() {
        open(ana, "learn 3 --learner ana");
        open(luis, "learn 8 --learner luis --lang en");
        ana.waitFor("3/16");
        luis.waitFor("8/16");
        ana.send("Right");
        luis.send("Left");
        ana.waitFor("4/16");
        luis.waitFor("7/16");
        ana.send("q");
        luis.send("q");
        ana.waitForPrompt();
        luis.waitForPrompt();
        open(ana, "--learner luis");
        open(luis, "--learner ana");
        ana.waitFor("7/16");
        luis.waitFor("4/16");
        ana.waitFor("go on"); // in the last row, which may be written later than the first
        luis.waitFor("seguir");
    }

    private void open(Tmux terminal, String arguments) {
        terminal.run("XDG_STATE_HOME=" + ana.folder() + " ./run.sh " + arguments);
    }
}
