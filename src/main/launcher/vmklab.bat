@echo off
rem Starts VmkLab: bin\vmklab.bat [arguments]. VMKLAB_JAVA_OPTS adds options for the JVM.
setlocal
call "%~dp0find-jdk.bat" 25 java || exit /b 2
for %%h in ("%~dp0..") do set "VMKLAB_HOME=%%~fh"

rem Starts from a cache of classes that are loaded and linked already. Made for another JDK or jar it is passed over.
set "CACHE=verbs.aot"
set "KIND="
rem What only prints a few lines does not need the optimising compiler, and answers twice as fast without.
for %%v in (--version -V --help -h) do if "%~1"=="%%v" set "KIND=-XX:TieredStopAtLevel=1"
rem The kernel alone needs that compiler on large work only.
for %%v in (validate sweep) do if "%~1"=="%%v" set "KIND=-XX:Tier4InvocationThreshold=500000 -XX:Tier4MinInvocationThreshold=200000 -XX:Tier4CompileThreshold=1000000 -XX:Tier4BackEdgeThreshold=4000000"
rem No verb: the window.
set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~1"=="--start" set "WINDOW=1"
if defined WINDOW set "CACHE=vmklab.aot"
if defined WINDOW set "KIND=--module-path "%VMKLAB_HOME%\lib\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics"
if not defined VMKLAB_JAVA_OPTS if exist "%VMKLAB_HOME%\lib\%CACHE%" set "KIND=%KIND% -XX:AOTCache="%VMKLAB_HOME%\lib\%CACHE%" -Xlog:aot=off"

"%JDK_FOUND%\bin\java.exe" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %KIND% %VMKLAB_JAVA_OPTS% ^
    -cp "%VMKLAB_HOME%\lib\vmklab.jar" dev.vmklab.Main %*
exit /b %errorlevel%
