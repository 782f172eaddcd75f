package descenso.export;

import descenso.optim.Schedule;
import java.util.stream.Collectors;

/** The learning rate of the update from step t to t + 1, as a Python expression; t is counted from 0. */
final class PythonRate {

    private PythonRate() {}

    static boolean isConstant(Schedule schedule) {
        return schedule instanceof Schedule.Constant;
    }

    /** Returns the learning rate as {@code lr * factor}; as {@code lr} alone if the schedule is constant. */
    static String at(double lr, Schedule schedule) {
        return isConstant(schedule) ? Python.number(lr) : Python.number(lr) + " * " + factor(schedule);
    }

    private static String factor(Schedule schedule) {
        if (schedule instanceof Schedule.StepDecay decay) {
            return "np.power(" + Python.real(decay.gamma()) + ", t // " + decay.every() + ")";
        }
        if (schedule instanceof Schedule.Exponential exponential) {
            return "np.power(" + Python.real(exponential.gamma()) + ", t)";
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            return cosine(cosine.floor(), "(1 + np.cos(np.pi * t / " + cosine.over() + ")) / 2");
        }
        if (schedule instanceof Schedule.WarmUp warmUp) {
            return "min(1, (t + 1) / " + warmUp.over() + ")";
        }
        if (schedule instanceof Schedule.Product product) {
            return product.schedules().stream().map(PythonRate::factor).collect(Collectors.joining(" * ", "(", ")"));
        }
        return "1";
    }

    private static String cosine(double floor, String wave) {
        String low = Python.number(floor);
        return floor == 0 ? "(" + wave + ")" : "(" + low + " + (1 - " + low + ") * " + wave + ")";
    }
}
