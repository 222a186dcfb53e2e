@echo off
rem Starts VmkLab: bin\vmklab.bat [arguments]. VMKLAB_JAVA_OPTS adds options for the JVM.
setlocal
call "%~dp0find-jdk.bat" 25 java || exit /b 2
for %%h in ("%~dp0..") do set "VMKLAB_HOME=%%~fh"

rem What only prints a few lines needs neither JavaFX nor the optimising compiler, and answers twice as fast without.
set "KIND=--module-path "%VMKLAB_HOME%\lib\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics"
rem Classes that were loaded and linked ahead of time halve the start.
if not defined VMKLAB_JAVA_OPTS if exist "%VMKLAB_HOME%\lib\vmklab.aot" set "KIND=%KIND% -XX:AOTCache="%VMKLAB_HOME%\lib\vmklab.aot" -Xlog:aot=off"
for %%v in (--version -V --help -h) do if "%~1"=="%%v" set "KIND=-XX:TieredStopAtLevel=1"
rem The kernel alone needs that compiler on large cases only.
for %%v in (validate sweep) do if "%~1"=="%%v" set "KIND=-XX:Tier4InvocationThreshold=500000 -XX:Tier4MinInvocationThreshold=200000 -XX:Tier4CompileThreshold=1000000 -XX:Tier4BackEdgeThreshold=4000000"

"%JDK_FOUND%\bin\java.exe" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %KIND% %VMKLAB_JAVA_OPTS% ^
    -cp "%VMKLAB_HOME%\lib\vmklab.jar" dev.vmklab.Main %*
exit /b %errorlevel%
