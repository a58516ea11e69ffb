using System.Runtime.Versioning;
using BackpropLab.Browser;

[assembly: SupportedOSPlatform("browser")]

// The page's worker calls what it needs; there is nothing to do before.
Page.Prepare();
