namespace BackpropLab; internal static class Placeholder;
