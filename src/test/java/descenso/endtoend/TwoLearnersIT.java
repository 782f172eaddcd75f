package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(ana.waitFor("7/16")).contains("go on");
        assertThat(luis.waitFor("4/16")).contains("seguir");
    }

    private void open(Tmux terminal, String arguments) {
        terminal.run("XDG_STATE_HOME=" + ana.folder() + " ./run.sh " + arguments);
    }
}
