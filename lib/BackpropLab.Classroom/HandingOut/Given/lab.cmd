@echo off
rem Starts Backprop Lab with the .NET that lies in this folder, or else with the machine's own.
if exist "%~dp0host\lab.exe" goto own
dotnet --list-runtimes 2>nul | findstr /c:"Microsoft.AspNetCore.App 10." >nul
if errorlevel 1 goto missing
dotnet "%~dp0host\lab.dll" %*
exit /b %errorlevel%
:own
"%~dp0host\lab.exe" %*
exit /b %errorlevel%
:missing
echo The course needs .NET 10, the SDK or the ASP.NET Core Runtime, and it was not found here: https://dotnet.microsoft.com/download 1>&2
pause
exit /b 2
