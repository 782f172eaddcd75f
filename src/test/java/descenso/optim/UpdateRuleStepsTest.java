package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the state and the steps of the update rules against values computed by hand. */
class UpdateRuleStepsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sgd lr=0.1                                                  | step | -0.1
                    momentum lr=0.1 beta=0.5                                    | v    | 3
                    momentum lr=0.1 beta=0.5                                    | step | -0.3
                    momentum lr=0.1 beta=1                                      | v    | 5
                    momentum lr=0.1 beta=0.5 form=average                       | v    | 1.5
                    momentum lr=0.1 beta=0.5 form=average                       | step | -0.15
                    nesterov lr=0.1 beta=0.5                                    | v    | 3
                    nesterov lr=0.1 beta=0.5                                    | step | -0.25
                    nesterov lr=0.1 beta=0.5 form=average                       | v    | 1.5
                    nesterov lr=0.1 beta=0.5 form=average                       | step | -0.125
                    rmsprop lr=0.1 beta=0.75 epsilon=0                          | s    | 3.25
                    rmsprop lr=0.1 beta=0.75 epsilon=0                          | step | -0.05547001962252292
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0                  | m    | 1.5
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0                  | v    | 3.25
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0                  | mHat | 2
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0                  | vHat | 7.428571428571429
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0                  | step | -0.07337993857053428
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 biasCorrection=false | mHat | 1.5
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 biasCorrection=false | vHat | 3.25
                    adam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 biasCorrection=false | step | -0.08320502943378438
                    adamw lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 weightDecay=0.5 | m    | 1.5
                    adamw lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 weightDecay=0.5 | v    | 3.25
                    adamw lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 weightDecay=0.5 | mHat | 2
                    adamw lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 weightDecay=0.5 | vHat | 7.428571428571429
                    adamw lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 weightDecay=0.5 | step | -0.11587993857053428
                    amsgrad lr=0.1 beta1=0.5 beta2=0.75 epsilon=0               | m    | 1.5
                    amsgrad lr=0.1 beta1=0.5 beta2=0.75 epsilon=0               | v    | 3.25
                    amsgrad lr=0.1 beta1=0.5 beta2=0.75 epsilon=0               | vMax | 4
                    amsgrad lr=0.1 beta1=0.5 beta2=0.75 epsilon=0               | mHat | 2
                    amsgrad lr=0.1 beta1=0.5 beta2=0.75 epsilon=0               | vHat | 9.142857142857142
                    amsgrad lr=0.1 beta1=0.5 beta2=0.75 epsilon=0               | step | -0.06614378277661476
                    nadam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 momentumDecay=0 | m    | 1.5
                    nadam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 momentumDecay=0 | v    | 3.25
                    nadam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 momentumDecay=0 | vHat | 7.428571428571429
                    nadam lr=0.1 beta1=0.5 beta2=0.75 epsilon=0 momentumDecay=0 | step | -0.04332910658450596
                    adagrad lr=0.1 epsilon=0                                    | s    | 17
                    adagrad lr=0.1 epsilon=0                                    | step | -0.024253562503633298
                    adadelta lr=0.1 rho=0.75 epsilon=1                          | s    | 3.25
                    adadelta lr=0.1 rho=0.75 epsilon=1                          | u    | 0.7058823529411764
                    adadelta lr=0.1 rho=0.75 epsilon=1                          | step | -0.06507913734559685
                    lion lr=0.1 beta1=0.5 beta2=0.75                            | m    | 1
                    lion lr=0.1 beta1=0.5 beta2=0.75                            | step | -0.1
                    lion lr=0.1 beta1=0.5 beta2=0.75 weightDecay=0.5            | step | -0.1425
                    """)
    void stateAfterGradientsFourAndOneIsAsComputedByHand(String rule, String name, double value) {
        Trajectory trajectory = new Trajectory(Trajectory.rule(rule), 1);
        trajectory.step(4);
        trajectory.step(1);
        assertThat(trajectory.remembered(name)).isCloseTo(value, withinPercentage(1e-12));
    }

    /** Tests that the sign is that of β₁m + (1 − β₁)g, where m does not yet include g: here m is 0, 0.04 and 0.0366. */
    @Test
    void lionStepFollowsTheSignOfItsMean() {
        Trajectory lion = new Trajectory(Trajectory.rule("lion lr=0.5 weightDecay=0.1"), 2);
        assertThat(lion.step(4)).isCloseTo(2 - 0.5 * (1 + 0.2), within(1e-15));
        assertThat(lion.remembered("m")).isCloseTo(0.04, within(1e-15));
        assertThat(lion.step(-0.3)).isCloseTo(1.4 - 0.5 * (1 + 0.14), within(1e-15));
        assertThat(lion.remembered("m")).isCloseTo(0.0366, within(1e-15));
        assertThat(lion.step(-0.4)).isCloseTo(0.83 - 0.5 * (-1 + 0.083), within(1e-15));
        assertThat(lion.remembered("m")).isCloseTo(0.032234, within(1e-15));
    }

    @Test
    void lionDoesNotMoveIfTheGradientIsZero() {
        assertThat(new Trajectory(Trajectory.rule("lion"), 2).step(0)).isEqualTo(2);
    }
}
